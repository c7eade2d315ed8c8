package io.l9.dora.report;

import io.l9.dora.contract.MetricSpec;
import io.l9.dora.report.History.Tally;
import io.l9.dora.report.History.TrendPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a tree stands as a whole (spec 10).
 *
 * @param metrics the figures that the contract has watched, in its order
 * @param distribution how many files there are of each governance level; {@link Governance#UNWATCHED} when the contract does not ask
 * @param trend validations, this one not among them, oldest first
 */
public record Dashboard(List<Metric> metrics, Governance distribution, List<TrendPoint> trend) {

    public Dashboard {
        metrics = List.copyOf(metrics);
        trend = List.copyOf(trend);
    }

    /**
     * Reckons the figures. A run over a part of the tree has none, and so none is alarming: they would be taken for those of the tree.
     *
     * @param specs those that the contract has watched
     * @param validation the run, with all files that it judged
     * @param history what earlier runs have to do with it
     */
    public static Dashboard of(List<MetricSpec> specs, Validation validation, History history) {
        if (validation.coverage().extent() != Coverage.Extent.TREE) {
            return new Dashboard(
                    specs.stream()
                            .map(spec -> new Metric(spec, Optional.empty()))
                            .toList(),
                    Governance.UNWATCHED,
                    history.trend());
        }
        List<Metric> metrics = new ArrayList<>();
        Governance distribution = Governance.UNWATCHED;
        for (MetricSpec spec : specs) {
            metrics.add(new Metric(spec, value(spec.kind(), validation, history)));
            if (spec.kind() == MetricSpec.Kind.GOVERNANCE_DISTRIBUTION) {
                distribution = Levels.count(spec.categories(), validation.files());
            }
        }
        return new Dashboard(metrics, distribution, history.trend());
    }

    private static Optional<BigDecimal> value(MetricSpec.Kind kind, Validation validation, History history) {
        return switch (kind) {
            case COMPLIANCE_RATE -> {
                long all = validation.files().size();
                yield Metric.percentage(all - validation.failingFiles().size(), all);
            }
            case GENERATION_FAILURES -> history.generation().map(Tally::failed).map(BigDecimal::valueOf);
            case REMEDIATION_SUCCESS ->
                history.remediation().flatMap(tally -> Metric.percentage(tally.done(), tally.done() + tally.failed()));
            case GOVERNANCE_DISTRIBUTION -> Optional.empty();
        };
    }

    /** Returns how many files there are of each governance level, for people: {@link Governance#all}. */
    public Map<String, Long> governance() {
        return distribution.all();
    }

    /** Returns the figures that are alarming. */
    public List<Metric> alerts() {
        List<Metric> alarming = new ArrayList<>();
        for (Metric metric : metrics) {
            if (metric.alert().isPresent()) {
                alarming.add(metric);
            }
        }
        return alarming;
    }
}
