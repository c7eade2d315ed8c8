package io.l9.dora.reports;

import io.l9.dora.contract.MetricSpec.Unit;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What GitHub Actions shows on the page of a run: the file that {@code GITHUB_STEP_SUMMARY} names takes Markdown, of at most 1 MiB a step. This is less
 * than half of that whatever the tree holds.
 */
public final class GithubSummary {

    private static final int MOST_FINDINGS = 50;
    private static final int MOST_RULES = 100;

    private final Results results;
    private final StringBuilder out = new StringBuilder();

    private GithubSummary(Results results) {
        this.results = results;
    }

    /**
     * Returns the page, whole lines.
     *
     * @param reports the files that have all findings, from the root
     */
    public static String of(Results results, List<String> reports) {
        GithubSummary summary = new GithubSummary(results);
        summary.writeVerdict();
        summary.writeMetrics();
        summary.writeRules();
        summary.writeFindings();
        if (!reports.isEmpty()) {
            summary.line("All findings: "
                    + String.join(
                            ", ", reports.stream().map(GithubSummary::code).toList()));
        }
        return summary.out.toString();
    }

    private void writeVerdict() {
        String gate = text(results.validation().gate().name());
        line("## " + gate + ": " + (results.fails() ? "failed" : "passed"));
        line("");
        line(text(ConsoleReport.summary(results.validation())));
        line("");
    }

    private void writeMetrics() {
        List<Metric> metrics = results.dashboard().metrics().stream()
                .filter(metric -> metric.spec().kind().unit() != Unit.DISTRIBUTION)
                .toList();
        if (metrics.isEmpty()) {
            return;
        }
        line("| Metric | Value | Target | Alert |");
        line("| --- | ---: | ---: | --- |");
        for (Metric metric : metrics) {
            line("| " + text(metric.spec().description()) + " | " + text(metric.shownValue()) + " | "
                    + text(metric.shownTarget()) + " | "
                    + metric.alert().map(GithubSummary::text).orElse("") + " |");
        }
        line("");
    }

    private void writeRules() {
        Map<String, Long> counts = new TreeMap<>();
        results.validation().findings().forEach(finding -> counts.merge(finding.rule(), 1L, Long::sum));
        results.validation()
                .information()
                .forEach(folded -> counts.merge(folded.first().rule(), folded.count(), Long::sum));
        if (counts.isEmpty()) {
            return;
        }
        line("| Rule | Findings |");
        line("| --- | ---: |");
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> rule) -> -rule.getValue()))
                .limit(MOST_RULES)
                .forEach(rule -> line("| " + code(rule.getKey()) + " | " + rule.getValue() + " |"));
        line("");
    }

    private void writeFindings() {
        List<Finding> findings = results.validation().findings().stream()
                .sorted(Comparator.comparing(Finding::mode))
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        line("| Place | Rule | Finding | What to do |");
        line("| --- | --- | --- | --- |");
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            line("| " + code(finding.path() + ":" + finding.position()) + " | " + code(finding.rule()) + " | "
                    + code(finding.message()) + " | " + code(finding.help()) + " |");
        }
        line("");
        if (findings.size() > MOST_FINDINGS) {
            line("And " + (findings.size() - MOST_FINDINGS) + " more.");
            line("");
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** In code GitHub makes neither links nor mentions of a text. */
    private static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    /** References to characters are never taken for markup (CommonMark 0.31, 2.5). */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.of(Excerpt.of(text)).codePoints().forEach(c -> {
            boolean plain = c > 0x7F || Character.isLetterOrDigit(c) || " .,/".indexOf(c) >= 0;
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
