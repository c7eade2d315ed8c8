package io.l9.dora.reports;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The findings for GitLab's Code Quality widget: a list of issues in the part of the CodeClimate format that GitLab reads. Without mere information. */
public final class GitlabReport implements Report {

    private static final String EMPTY = "[]\n";
    private static final String START = "[\n  {\"check_name\": ";
    private static final int DEPTH = 1;

    /** Tells whether a document may be replaced by such a report because it is one, by its first bytes. */
    public static boolean startsReport(byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8);
        return start.startsWith(START) || start.equals(EMPTY);
    }

    @Override
    public String id() {
        return "gitlab";
    }

    @Override
    public String fileName(String base) {
        return base + ".gitlab.json";
    }

    @Override
    public void write(Results results, OutputStream out) throws IOException {
        List<Finding> findings = results.validation().findings();
        List<String> fingerprints = Fingerprints.of(findings);
        JsonDocument.write(out, DEPTH, json -> {
            json.writeStartArray();
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                json.writeStartObject();
                json.writeStringField("check_name", Unicode.wellFormed(finding.rule()));
                json.writeStringField(
                        "description", Unicode.wellFormed(finding.message() + " (" + finding.help() + ")"));
                json.writeStringField("fingerprint", fingerprints.get(i));
                json.writeStringField("severity", severity(finding.mode()));
                json.writeObjectFieldStart("location");
                json.writeStringField("path", Unicode.wellFormed(finding.path()));
                json.writeObjectFieldStart("lines");
                json.writeNumberField("begin", finding.position().line());
                json.writeEndObject();
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String severity(FailureMode mode) {
        return switch (mode) {
            case FAIL_FILE_GENERATION -> "critical";
            case WARN_AND_FAIL -> "major";
            case WARN -> "minor";
            case INFO, OFF -> "info";
        };
    }
}
