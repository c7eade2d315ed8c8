package io.l9.dora.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.Fix;
import io.l9.dora.report.Information;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.report.RuleText;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * All results for tools, and for rendering every other report once more ({@link JsonReportReader}): one JSON document, ASCII. The keys are told in {@code
 * docs/reports.md}.
 */
public final class JsonReport implements Report {

    /** Raised by a change that breaks those who read the document. */
    static final int FORMAT_VERSION = 2;

    /** The first key: no other document of this product, as the registry, begins with it, so that none is ever taken for a report. */
    static final String VERSION_KEY = "report_format_version";

    static final String ISSUE_TITLE = "issue_title";

    /** The key of findings that are mere information. */
    static final String INFORMATION = "information";

    private static final String START = "{\n  \"" + VERSION_KEY + "\": ";
    private static final int DEPTH = 2;

    /**
     * Tells whether a document may be replaced by a report because it is one.
     *
     * @param head its first bytes, as many as there are
     */
    public static boolean startsReport(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(START);
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileName(String base) {
        return base + ".json";
    }

    @Override
    public void write(Results results, OutputStream out) throws IOException {
        Validation validation = results.validation();
        JsonDocument.write(out, DEPTH, json -> {
            json.writeStartObject();
            json.writeNumberField(VERSION_KEY, FORMAT_VERSION);
            json.writeBooleanField("fails", results.fails());
            write(validation, results.issueTitle(), json);
            write(validation.coverage(), json);
            DashboardJson.write(results.dashboard(), json);
            writeRules(results.rules(), json);
            writeFindings("findings", validation.findings(), json);
            writeInformation(validation.information(), json);
            writeFindings("known", validation.known(), json);
            writeFiles(validation.filesWithFindings(), json);
            writeFixes(results.fixes(), json);
            writeNotes(validation.notes(), json);
            json.writeEndObject();
        });
    }

    private static void write(Validation validation, String issueTitle, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("contract");
        json.writeStringField("source", validation.contract());
        json.writeStringField("version", validation.contractVersion());
        json.writeStringField("status", id(validation.status()));
        json.writeStringField(ISSUE_TITLE, issueTitle);
        json.writeEndObject();
        json.writeObjectFieldStart("gate");
        json.writeStringField("name", validation.gate().name());
        json.writeStringField("action", id(validation.gate().action()));
        json.writeStringField("report", validation.gate().report());
        json.writeEndObject();
    }

    /** Returns the name of a constant as the document spells it. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void write(Coverage coverage, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("checked", coverage.checked());
        json.writeNumberField("candidates", coverage.matched());
        JsonDocument.texts(json, "file_types", coverage.fileTypes());
        writeCounts("excluded", coverage.excluded(), json);
        writeCounts("folders_not_entered", coverage.foldersNotEntered(), json);
        if (coverage.extent() != Extent.TREE) {
            json.writeStringField("extent", id(coverage.extent()));
            writeCounts("left_out", coverage.leftOut(), json);
        }
        json.writeEndObject();
    }

    private static void writeCounts(String key, Map<String, Integer> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void writeRules(List<RuleText> rules, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleText rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            json.writeStringField("severity", rule.mode().severity().id());
            json.writeBooleanField("fails", rule.mode().failsBuild());
            json.writeStringField("summary", rule.summary());
            json.writeStringField("page", rule.page());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFindings(String key, List<Finding> findings, JsonGenerator json) throws IOException {
        List<String> fingerprints = Fingerprints.of(findings);
        json.writeArrayFieldStart(key);
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            json.writeStartObject();
            json.writeStringField("path", finding.path());
            write(finding.position(), json);
            json.writeStringField("rule", finding.rule());
            JsonDocument.text(json, "field", finding.field());
            json.writeStringField("severity", finding.mode().severity().id());
            json.writeBooleanField("fails", finding.mode().failsBuild());
            json.writeStringField("message", finding.message());
            json.writeStringField("help", finding.help());
            json.writeStringField("fingerprint", fingerprints.get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeInformation(List<Information> information, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(INFORMATION);
        for (Information folded : information) {
            json.writeStartObject();
            json.writeStringField("rule", folded.first().rule());
            JsonDocument.text(json, "field", folded.first().field());
            json.writeStringField("message", folded.first().message());
            json.writeStringField("help", folded.first().help());
            json.writeNumberField("count", folded.count());
            json.writeArrayFieldStart("places");
            for (Finding example : folded.examples()) {
                json.writeStartObject();
                json.writeStringField("path", example.path());
                write(example.position(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Position position, JsonGenerator json) throws IOException {
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
    }

    private static void writeFiles(List<JudgedFile> files, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (JudgedFile file : files) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            JsonDocument.text(json, "component_id", file.componentId());
            JsonDocument.text(json, "governance_level", file.governanceLevel());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFixes(Map<String, Fix> fixes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("fixes");
        for (Fix fix : new TreeMap<>(fixes).values()) {
            json.writeStartObject();
            json.writeStringField("path", fix.path());
            json.writeArrayFieldStart("replacements");
            for (Fix.Replacement replacement : fix.replacements()) {
                json.writeStartObject();
                json.writeStringField("document", replacement.document());
                write(replacement.start(), json);
                json.writeNumberField("end_line", replacement.end().line());
                json.writeNumberField("end_column", replacement.end().column());
                json.writeStringField("text", replacement.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeNotes(List<Diagnostic> notes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Diagnostic note : notes) {
            json.writeStartObject();
            json.writeStringField("path", note.location().document());
            if (note.location().position().isPresent()) {
                write(note.location().position().get(), json);
            }
            json.writeStringField("severity", note.severity().id());
            json.writeStringField("message", note.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
