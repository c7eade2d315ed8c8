package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as workflow commands, which GitHub Actions reads from standard output and shows at the lines of a change. It takes ten errors and ten warnings
 * of a step and drops the others, so that those ten are chosen: the alerts of the dashboard, then findings of as many rules as there are, and of one rule
 * from as many files as there are.
 */
public final class GithubAnnotations {

    private static final int MOST = 10;

    private GithubAnnotations() {}

    /**
     * Returns one command a line, without line ends, alerts before findings; last, if some findings are left out, one that says how many. Nothing for findings that are mere
     * information.
     *
     * @param folder where the root of the tree is in the working copy, with a slash behind it; empty when they are one
     */
    public static List<String> of(Results results, String folder) {
        List<Finding> findings = results.validation().findings();
        List<Metric> alerts = results.dashboard().alerts();
        List<String> lines = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            List<Finding> all = findings.stream()
                    .filter(finding -> finding.mode().severity() == severity)
                    .toList();
            List<Metric> ofSeverity = alerts.stream()
                    .filter(metric -> severity(metric, results) == severity)
                    .toList();
            ofSeverity.forEach(metric -> lines.add(command(metric, severity)));
            List<Finding> chosen = spread(all, MOST - ofSeverity.size());
            chosen.forEach(finding -> lines.add(command(finding, folder)));
            if (chosen.size() < all.size()) {
                left.add((all.size() - chosen.size()) + " of " + Words.count(all.size(), severity.id()));
            }
        }
        if (!left.isEmpty()) {
            lines.add("::notice title=DORA::" + String.join(" and ", left)
                    + " not shown here; the reports have all of them");
        }
        return lines;
    }

    private static Severity severity(Metric metric, Results results) {
        return results.failingMetrics().contains(metric) ? Severity.ERROR : Severity.WARNING;
    }

    /** An alert is about no file. */
    private static String command(Metric metric, Severity severity) {
        return "::" + severity.id() + " title=DORA::"
                + data(Excerpt.of(metric.alert().orElse("")));
    }

    /** Takes one finding of each rule in turn, in the order of the tree. */
    private static List<Finding> spread(List<Finding> findings, int most) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        List<Deque<Finding>> queues = new ArrayList<>();
        byRule.values().forEach(ofRule -> queues.add(new ArrayDeque<>(spreadOverFiles(ofRule))));
        List<Finding> chosen = new ArrayList<>();
        while (chosen.size() < most && !queues.isEmpty()) {
            for (Deque<Finding> queue : queues) {
                if (chosen.size() < most) {
                    chosen.add(queue.remove());
                }
            }
            queues.removeIf(Deque::isEmpty);
        }
        return chosen.stream().sorted().toList();
    }

    /** Returns the first finding of each file, then the second of each, and so on. */
    private static List<Finding> spreadOverFiles(List<Finding> findings) {
        record Ranked(Finding finding, int rank) {}
        Map<String, Integer> seen = new HashMap<>();
        return findings.stream()
                .map(finding -> new Ranked(finding, seen.merge(finding.path(), 1, Integer::sum)))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::finding)
                .toList();
    }

    private static String command(Finding finding, String folder) {
        return "::" + finding.mode().severity().id()
                + " file=" + property(Printable.of(folder + finding.path()))
                + ",line=" + finding.position().line()
                + ",col=" + finding.position().column()
                + ",title=" + property(Printable.of(finding.rule()))
                + "::" + data(Excerpt.of(finding.message()) + "\n" + Excerpt.of(finding.help()));
    }

    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
