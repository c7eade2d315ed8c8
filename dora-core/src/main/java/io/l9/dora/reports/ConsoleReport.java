package io.l9.dora.reports;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person reads at the end of a run. */
public final class ConsoleReport {

    /**
     * One line of output.
     *
     * @param severity how loud it is
     * @param text printable, coloured when asked for, without a line end
     */
    public record Line(Severity severity, String text) {}

    /** How many warnings of a rule are shown that fail nothing: there may be one for each file of a tree, and those that fail must be seen. */
    private static final int MOST_WARNINGS = 50;

    private ConsoleReport() {}

    /**
     * Returns one line a finding that is not mere information, of warnings that fail nothing the first of each rule and how many more there are, one a figure that is alarming, then one summary line.
     */
    public static List<Line> of(Results results, Style style) {
        List<Line> lines = findings(results.validation(), style);
        for (Metric metric : results.dashboard().alerts()) {
            lines.add(alert(metric, style));
        }
        lines.add(summary(results.validation(), style));
        return lines;
    }

    /** Returns the same of a run whose figures nobody watches. */
    public static List<Line> of(Validation validation, Style style) {
        List<Line> lines = findings(validation, style);
        lines.add(summary(validation, style));
        return lines;
    }

    private static Line alert(Metric metric, Style style) {
        String alert = Printable.of(metric.alert().orElse(""));
        return new Line(
                Severity.WARNING,
                style.loud(Severity.WARNING, alert) + " [dashboard_metrics] "
                        + style.faint(Printable.of(metric.spec().description())));
    }

    private static List<Line> findings(Validation validation, Style style) {
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> warnings = new TreeMap<>();
        for (Finding finding : validation.findings()) {
            if (finding.mode() != FailureMode.WARN
                    || warnings.merge(finding.rule(), 1, Integer::sum) <= MOST_WARNINGS) {
                lines.add(new Line(finding.mode().severity(), FindingLine.of(finding, style)));
            }
        }
        for (Map.Entry<String, Integer> rule : warnings.entrySet()) {
            int more = rule.getValue() - MOST_WARNINGS;
            if (more > 0) {
                lines.add(new Line(
                        Severity.WARNING,
                        Words.count(more, "more warning") + " [" + rule.getKey() + "] "
                                + style.faint("all of them are in the reports")));
            }
        }
        return lines;
    }

    /** Returns what the last line says, plain. */
    static String summary(Validation validation) {
        return summary(validation, Style.PLAIN).text();
    }

    private static Line summary(Validation validation, Style style) {
        if (validation.status() == Status.DISABLED) {
            return new Line(
                    Severity.WARNING, "DORA: nothing checked, " + validation.contract() + " has the status disabled");
        }
        Severity severity = validation.fails() ? Severity.ERROR : Severity.INFO;
        return new Line(
                severity,
                style.loud(severity, "DORA: " + verdict(validation)) + known(validation) + "; "
                        + coverage(validation.coverage()));
    }

    private static String verdict(Validation validation) {
        long failing = validation.violations().size();
        long warnings = validation.findings().size() - failing;
        long notes = validation.informationCount();
        StringBuilder verdict = new StringBuilder();
        if (failing == 0) {
            verdict.append(isIdle(validation.coverage()) ? idle(validation.coverage()) : "no violations");
        } else {
            verdict.append(Words.count(failing, "violation"))
                    .append(" in ")
                    .append(Words.count(validation.violatingFiles(), "file"));
        }
        if (warnings > 0) {
            verdict.append(", ").append(Words.count(warnings, "warning"));
        }
        if (notes > 0) {
            verdict.append(", ").append(Words.count(notes, "note"));
        }
        if (failing > 0 && validation.status() == Status.ADVISORY) {
            verdict.append(" (the contract is advisory: nothing fails)");
        }
        return verdict.toString();
    }

    private static String known(Validation validation) {
        int known = validation.known().size();
        return known == 0
                ? ""
                : "; " + Words.count(known, "known violation") + (known == 1 ? " is" : " are") + " in the baseline";
    }

    private static boolean isIdle(Coverage coverage) {
        return coverage.checked() == 0 && coverage.extent() != Extent.TREE;
    }

    private static String idle(Coverage coverage) {
        return coverage.extent() == Extent.COMMIT ? "nothing staged that the contract applies to" : "nothing to check";
    }

    private static String coverage(Coverage coverage) {
        List<String> parts = new ArrayList<>();
        parts.add(coverage.checked() + " of " + Words.count(coverage.matched(), "candidate") + " checked");
        coverage.leftOut().forEach((reason, files) -> parts.add(files + " " + reason));
        coverage.excluded().entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .forEach(reason -> parts.add(reason.getValue() + " excluded " + reason.getKey()));
        return String.join(", ", parts);
    }
}
