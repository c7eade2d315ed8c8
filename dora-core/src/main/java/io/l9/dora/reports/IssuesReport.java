package io.l9.dora.reports;

import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Issues about the files with violations, one a file, for a job that opens them. The keys are told in {@code docs/reports.md}. */
public final class IssuesReport implements Report {

    /** Raised by a change that breaks those who read the document. */
    private static final int FORMAT_VERSION = 1;

    private static final String VERSION_KEY = "issues_format_version";
    private static final String START = "{\n  \"" + VERSION_KEY + "\": ";
    private static final List<String> LABELS = List.of("dora");
    private static final int DEPTH = 2;

    /** Tells whether a document may be replaced by such a report because it is one, by its first bytes. */
    public static boolean startsReport(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(START);
    }

    @Override
    public String id() {
        return "issues";
    }

    @Override
    public String fileName(String base) {
        return base + ".issues.json";
    }

    @Override
    public void write(Results results, OutputStream out) throws IOException {
        JsonDocument.write(out, DEPTH, json -> {
            json.writeStartObject();
            json.writeNumberField(VERSION_KEY, FORMAT_VERSION);
            json.writeArrayFieldStart("issues");
            for (Map.Entry<String, List<Finding>> file :
                    byFile(results.validation()).entrySet()) {
                Issue issue = new Issue(file.getKey(), file.getValue());
                json.writeStartObject();
                json.writeStringField("title", Unicode.wellFormed(issue.title(results.issueTitle())));
                json.writeStringField("path", Unicode.wellFormed(file.getKey()));
                json.writeStringField("marker", issue.marker());
                JsonDocument.texts(json, "labels", LABELS);
                json.writeStringField("body", Unicode.wellFormed(issue.body()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static Map<String, List<Finding>> byFile(Validation validation) {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        for (Finding violation : validation.violations()) {
            files.computeIfAbsent(Validation.judgedPath(violation), path -> new ArrayList<>())
                    .add(violation);
        }
        return files;
    }
}
