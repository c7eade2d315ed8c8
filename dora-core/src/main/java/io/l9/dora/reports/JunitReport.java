package io.l9.dora.reports;

import io.l9.dora.report.Metric;
import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings as test results: JUnit XML as Jenkins reads it (its {@code junit-4.xsd}), which GitLab, Azure and the others take, too. A test case a file
 * with findings that are more than information, one for all other files, one for each figure of the dashboard. What fails the build is a failure; the rest is output of a case that
 * passes.
 */
public final class JunitReport implements Report {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- DORA validation report -->\n";
    /** Always the same: servers follow a case by its name from run to run. */
    private static final String OTHERS = "all other files";

    private static final String FILES = "dora.validate";
    private static final String FIGURES = "dora.dashboard";

    /** Tells whether a document may be replaced by such a report because it is one, by its first bytes. */
    public static boolean startsReport(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(START);
    }

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileName(String base) {
        return base + ".junit.xml";
    }

    @Override
    public void write(Results results, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new Suite(results, byPath(results.validation().findings()), writer).write();
        writer.flush();
    }

    private static Map<String, List<Finding>> byPath(List<Finding> findings) {
        Map<String, List<Finding>> byPath = new LinkedHashMap<>();
        findings.forEach(finding -> byPath.computeIfAbsent(finding.path(), path -> new ArrayList<>())
                .add(finding));
        return byPath;
    }

    /**
     * The one suite.
     *
     * @param byPath findings by the path that they are in
     */
    private record Suite(Results results, Map<String, List<Finding>> byPath, Writer out) {

        void write() throws IOException {
            String counts = attributes();
            out.write(START);
            out.write("<testsuites" + counts + ">\n<testsuite" + counts + ">\n");
            writeOthers();
            for (Metric metric : results.dashboard().metrics()) {
                write(metric);
            }
            for (Map.Entry<String, List<Finding>> file : byPath.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            out.write("</testsuite>\n</testsuites>\n");
        }

        private String attributes() {
            long failing = byPath.values().stream()
                    .filter(findings -> findings.stream().anyMatch(this::fails))
                    .count();
            long tests = 1L + results.dashboard().metrics().size() + byPath.size();
            return " name=\"" + XmlText.of(results.validation().gate().name()) + "\" tests=\"" + tests
                    + "\" failures=\"" + (failing + results.failingMetrics().size()) + "\" errors=\"0\"";
        }

        private boolean fails(Finding finding) {
            return results.validation().stopsBuilds() && finding.mode().failsBuild();
        }

        private void writeOthers() throws IOException {
            Validation validation = results.validation();
            Set<String> judged =
                    validation.findings().stream().map(Validation::judgedPath).collect(Collectors.toSet());
            long cases = validation.files().stream()
                    .filter(file -> judged.contains(file.path()))
                    .count();
            long others = Math.max(0, validation.coverage().checked() - cases);
            open(FILES, OTHERS);
            out.write("<system-out>" + Words.count(others, "file") + "</system-out>\n");
            close();
        }

        private void write(Metric metric) throws IOException {
            open(FIGURES, metric.spec().kind().id());
            if (metric.alert().isPresent()) {
                String alert = XmlText.of(metric.alert().get());
                if (results.failingMetrics().contains(metric)) {
                    out.write("<failure type=\"alert\" message=\"" + alert + "\">" + alert + "</failure>\n");
                } else {
                    out.write("<system-out>" + alert + "</system-out>\n");
                }
            }
            close();
        }

        private void write(String path, List<Finding> findings) throws IOException {
            List<Finding> failures = findings.stream().filter(this::fails).toList();
            open(FILES, path);
            if (!failures.isEmpty()) {
                writeFailure(failures);
            }
            if (failures.size() < findings.size()) {
                out.write("<system-out>");
                for (Finding finding : findings) {
                    if (!fails(finding)) {
                        line(finding);
                    }
                }
                out.write("</system-out>\n");
            }
            close();
        }

        /** Servers show one failure a case, and its message first. */
        private void writeFailure(List<Finding> failures) throws IOException {
            Finding first = failures.get(0);
            String more = failures.size() == 1 ? "" : " (and " + (failures.size() - 1) + " more)";
            out.write("<failure type=\"" + XmlText.of(first.rule()) + "\" message=\""
                    + XmlText.of(first.message() + more) + "\">");
            for (Finding failure : failures) {
                line(failure);
            }
            out.write("</failure>\n");
        }

        private void line(Finding finding) throws IOException {
            out.write(XmlText.of(finding.mode().severity().id() + ": " + FindingLine.of(finding, Style.PLAIN)) + "\n");
        }

        private void open(String group, String name) throws IOException {
            out.write("<testcase classname=\"" + group + "\" name=\"" + XmlText.of(name) + "\">\n");
        }

        private void close() throws IOException {
            out.write("</testcase>\n");
        }
    }
}
