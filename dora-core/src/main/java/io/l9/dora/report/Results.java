package io.l9.dora.report;

import io.l9.dora.contract.RemediationRules;
import java.util.List;
import java.util.Map;

/**
 * All that reports show of one run.
 *
 * @param validation the run. When it was read from a report, its files are only those with findings
 * @param dashboard where the tree stands as a whole
 * @param rules the rules that are on, in their order
 * @param issueTitle the contract's words for an issue about a file, with its placeholders
 * @param fixes what the goal {@code inject} would do, by the path of the file; only files with findings
 */
public record Results(
        Validation validation, Dashboard dashboard, List<RuleText> rules, String issueTitle, Map<String, Fix> fixes) {

    /** Makes results under a contract that has the usual words for issues. */
    public Results(Validation validation, Dashboard dashboard, List<RuleText> rules, Map<String, Fix> fixes) {
        this(validation, dashboard, rules, RemediationRules.USUAL_TITLE, fixes);
    }

    public Results {
        rules = List.copyOf(rules);
        fixes = Map.copyOf(fixes);
    }

    /** Returns the figures that are alarming and such that the build must stop for them. */
    public List<Metric> failingMetrics() {
        return validation.stopsBuilds()
                ? dashboard.metrics().stream().filter(Metric::failsBuild).toList()
                : List.of();
    }

    /** Tells whether a build that holds to the contract must stop, for its files or for a figure. */
    public boolean fails() {
        return validation.fails() || !failingMetrics().isEmpty();
    }
}
