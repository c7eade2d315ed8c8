package io.l9.dora.reports;

import io.l9.dora.contract.MetricSpec.Unit;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Dashboard;
import io.l9.dora.report.Governance;
import io.l9.dora.report.Information;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of the dashboard for Prometheus: its text format 0.0.4, as the textfile collector of its node exporter reads it. Shares are numbers from 0
 * to 1, as its naming conventions ask. A figure without a value is left out.
 */
public final class PrometheusReport implements Report {

    private static final String START = "# HELP dora_gate_info ";
    private static final int PERCENT_DIGITS = 2;

    /** Tells whether a document may be replaced by such a report because it is one, by its first bytes. */
    public static boolean startsReport(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(START);
    }

    @Override
    public String id() {
        return "prometheus";
    }

    @Override
    public String fileName(String base) {
        return base + ".prom";
    }

    @Override
    public void write(Results results, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new Families(results, writer).write();
        writer.flush();
    }

    private record Families(Results results, Writer out) {

        void write() throws IOException {
            Validation validation = results.validation();
            family("dora_gate_info", "The check and the contract that it holds files to.");
            sample(
                    "dora_gate_info",
                    label("gate", validation.gate().name()) + ","
                            + label("contract_version", validation.contractVersion()) + ","
                            + label("status", JsonReport.id(validation.status())),
                    "1");
            single("dora_gate_failing", "Whether the check stops a build: 1 if it does.", results.fails() ? "1" : "0");
            single(
                    "dora_files_checked",
                    "Files that were held to the contract.",
                    Long.toString(validation.coverage().checked()));
            single(
                    "dora_files_failing",
                    "Files that break the contract.",
                    Long.toString(validation.failingFiles().size()));
            single(
                    "dora_known_violations",
                    "Violations that the baseline knows.",
                    Integer.toString(validation.known().size()));
            writeFindings();
            for (Metric metric : results.dashboard().metrics()) {
                write(metric);
            }
            writeAlerts(results.dashboard());
        }

        private void writeFindings() throws IOException {
            Map<String, Long> counts = new LinkedHashMap<>();
            Map<String, String> severities = new HashMap<>();
            results.rules().forEach(rule -> {
                counts.put(rule.id(), 0L);
                severities.put(rule.id(), rule.mode().severity().id());
            });
            for (Finding finding : results.validation().findings()) {
                counts.merge(finding.rule(), 1L, Long::sum);
                severities.putIfAbsent(finding.rule(), finding.mode().severity().id());
            }
            for (Information folded : results.validation().information()) {
                counts.merge(folded.first().rule(), folded.count(), Long::sum);
                severities.putIfAbsent(folded.first().rule(), Severity.INFO.id());
            }
            family("dora_findings", "Findings by rule.");
            Map<String, Long> byLabels = new LinkedHashMap<>();
            counts.forEach((rule, findings) -> byLabels.merge(
                    label("rule", rule) + "," + label("severity", severities.getOrDefault(rule, "")),
                    findings,
                    Long::sum));
            samples("dora_findings", byLabels);
        }

        private void write(Metric metric) throws IOException {
            if (metric.spec().kind().unit() == Unit.DISTRIBUTION) {
                family("dora_" + metric.spec().kind().id(), metric.spec().description());
                Map<String, Long> byLevel = new LinkedHashMap<>();
                results.dashboard()
                        .distribution()
                        .levels()
                        .forEach((level, files) -> byLevel.merge(label("governance_level", level), files, Long::sum));
                samples("dora_" + metric.spec().kind().id(), byLevel);
                writeRemainders(results.dashboard().distribution());
            } else if (metric.value().isPresent()) {
                boolean percent = metric.spec().kind().unit() == Unit.PERCENT;
                single(
                        "dora_" + metric.spec().kind().id() + (percent ? "_ratio" : ""),
                        metric.spec().description(),
                        metric.value()
                                .get()
                                .movePointLeft(percent ? PERCENT_DIGITS : 0)
                                .toPlainString());
            }
        }

        /** A label of the tree might have any name that these had. */
        private void writeRemainders(Governance governance) throws IOException {
            single(
                    "dora_governance_other_levels",
                    "Files of rarer governance levels, which have no series.",
                    Long.toString(governance.others()));
            single(
                    "dora_governance_not_stated",
                    "Files that state no governance level.",
                    Long.toString(governance.none()));
        }

        private void writeAlerts(Dashboard dashboard) throws IOException {
            family("dora_metric_alert", "Whether a figure is beyond the limit of the contract: 1 if it is.");
            for (Metric metric : dashboard.metrics()) {
                sample(
                        "dora_metric_alert",
                        label("metric", metric.spec().kind().id()),
                        metric.alert().isPresent() ? "1" : "0");
            }
        }

        private void single(String name, String help, String value) throws IOException {
            family(name, help);
            out.write(name + " " + value + "\n");
        }

        private void family(String name, String help) throws IOException {
            out.write("# HELP " + name + " " + Printable.of(help).replace("\\", "\\\\") + "\n");
            out.write("# TYPE " + name + " gauge\n");
        }

        /** Writes one sample for each text of labels. Different names may have one text, and Prometheus refuses a series that is there twice: they are one. */
        private void samples(String name, Map<String, Long> byLabels) throws IOException {
            for (Map.Entry<String, Long> sample : byLabels.entrySet()) {
                sample(name, sample.getKey(), sample.getValue().toString());
            }
        }

        private void sample(String name, String labels, String value) throws IOException {
            out.write(name + "{" + labels + "} " + value + "\n");
        }

        private static String label(String name, String value) {
            String escaped = Printable.of(value).replace("\\", "\\\\").replace("\"", "\\\"");
            return name + "=\"" + escaped + "\"";
        }
    }
}
