package io.l9.dora.maven;

import io.l9.dora.contract.MetricSpec.Unit;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.reports.Style;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.doxia.sink.Sink;

/** The page of a site. The sink escapes what is markup, and takes every character for one that shows. */
record SitePage(Results results, Sink sink) {

    private static final int MOST_FINDINGS = 500;

    /**
     * Writes it.
     *
     * @param report the report for people, relative to the page
     */
    void write(Optional<String> report) {
        sink.head();
        sink.title();
        sink.text("DORA");
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        heading(results.validation().gate().name());
        paragraph(summary());
        report.ifPresent(this::link);
        sink.section1_();
        metrics();
        governance();
        rules();
        findings();
        sink.body_();
        sink.flush();
    }

    private String summary() {
        List<ConsoleReport.Line> lines = ConsoleReport.of(results.validation(), Style.PLAIN);
        return lines.get(lines.size() - 1).text();
    }

    private void link(String report) {
        sink.paragraph();
        sink.link(report);
        sink.text("The whole report");
        sink.link_();
        sink.paragraph_();
    }

    private void metrics() {
        List<Metric> figures = results.dashboard().metrics().stream()
                .filter(metric -> metric.spec().kind().unit() != Unit.DISTRIBUTION)
                .toList();
        if (!figures.isEmpty()) {
            table(
                    "Metrics",
                    List.of("Metric", "Value", "Target", "Alert"),
                    figures.stream()
                            .map(metric -> List.of(
                                    metric.spec().description(),
                                    metric.shownValue(),
                                    metric.shownTarget(),
                                    metric.alert().orElse("")))
                            .toList());
        }
    }

    private void governance() {
        Map<String, Long> levels = results.dashboard().governance();
        if (!levels.isEmpty()) {
            table(
                    "Files by governance level",
                    List.of("Level", "Files"),
                    levels.entrySet().stream()
                            .map(level ->
                                    List.of(level.getKey(), level.getValue().toString()))
                            .toList());
        }
    }

    private void rules() {
        Map<String, Integer> counts = new TreeMap<>();
        results.validation().findings().forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        table(
                "Findings by rule",
                List.of("Rule", "What it asks for", "Findings"),
                results.rules().stream()
                        .map(rule ->
                                List.of(rule.id(), rule.summary(), Integer.toString(counts.getOrDefault(rule.id(), 0))))
                        .toList());
    }

    private void findings() {
        Validation validation = results.validation();
        List<Finding> shown = validation
                .findings()
                .subList(0, Math.min(MOST_FINDINGS, validation.findings().size()));
        if (shown.isEmpty()) {
            return;
        }
        table(
                "Findings",
                List.of("Place", "Severity", "Rule", "Finding", "What to do"),
                shown.stream()
                        .map(finding -> List.of(
                                finding.path() + ":" + finding.position(),
                                finding.mode().severity().id(),
                                finding.rule(),
                                finding.message(),
                                finding.help()))
                        .toList());
        int more = validation.findings().size() - shown.size();
        if (more > 0) {
            paragraph("And " + more + " more.");
        }
    }

    private void table(String title, List<String> columns, List<List<String>> rows) {
        sink.section1();
        heading(title);
        sink.table();
        sink.tableRows(new int[0], false);
        sink.tableRow();
        for (String column : columns) {
            sink.tableHeaderCell();
            text(column);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (List<String> row : rows) {
            sink.tableRow();
            for (String cell : row) {
                sink.tableCell();
                text(cell);
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
        sink.section1_();
    }

    private void heading(String title) {
        sink.sectionTitle1();
        text(title);
        sink.sectionTitle1_();
    }

    private void paragraph(String text) {
        sink.paragraph();
        text(text);
        sink.paragraph_();
    }

    private void text(String text) {
        sink.text(Printable.of(text));
    }
}
