package io.l9.dora.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.Fix;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.report.RuleText;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings for code scanning: SARIF 2.1.0 (OASIS Standard), one run. Places are relative to the root of the tree, columns count code points. A run that
 * found violations was a successful execution all the same (3.20.14): the tool did what it is for. Findings that are mere information are counted only:
 * code scanning would make an alert of each.
 */
public final class SarifReport implements Report {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    private static final String START = "{\n  \"$schema\": \"" + SCHEMA
            + "\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n      \"tool\": {\n        \"driver\": {\"name\": \"DORA\"";
    private static final String ROOT = "%SRCROOT%";
    /** The version of how {@link Fingerprints} are made. */
    private static final String FINGERPRINT = "doraFinding/v1";

    private static final int DEPTH = 4;

    /** Tells whether a document may be replaced by such a report because it is one, by its first bytes. */
    public static boolean startsReport(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(START);
    }

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileName(String base) {
        return base + ".sarif";
    }

    @Override
    public void write(Results results, OutputStream out) throws IOException {
        JsonDocument.write(out, DEPTH, json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            new Run(results, json).write();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** What a run says of suppressions: where one result has some, all say whether they do (3.27.23). */
    private enum Suppression {
        UNUSED,
        NONE,
        BASELINE
    }

    /** The one run. */
    private record Run(Results results, JsonGenerator json) {

        void write() throws IOException {
            Validation validation = results.validation();
            json.writeStartObject();
            writeTool();
            json.writeObjectFieldStart("automationDetails");
            json.writeStringField("id", Unicode.wellFormed(validation.gate().name()) + "/");
            json.writeEndObject();
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeObjectFieldStart("originalUriBaseIds");
            json.writeObjectFieldStart(ROOT);
            message("description", "The root of the tree that was checked.");
            json.writeEndObject();
            json.writeEndObject();
            writeInvocation(validation.notes());
            writeResults(validation.findings(), validation.known());
            writeProperties(validation);
            json.writeEndObject();
        }

        private void writeTool() throws IOException {
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "DORA");
            json.writeArrayFieldStart("rules");
            for (RuleText rule : results.rules()) {
                write(rule);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void write(RuleText rule) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", Unicode.wellFormed(rule.id()));
            message("shortDescription", rule.summary());
            message("fullDescription", rule.summary());
            json.writeObjectFieldStart("help");
            json.writeStringField("text", SarifText.of(rule.page()));
            json.writeStringField("markdown", Unicode.wellFormed(rule.page()));
            json.writeEndObject();
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(rule.mode().severity()));
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeStringField("precision", "very-high");
            JsonDocument.texts(json, "tags", List.of("metadata", "governance"));
            json.writeEndObject();
            json.writeEndObject();
        }

        private void writeInvocation(List<Diagnostic> notes) throws IOException {
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField("executionSuccessful", true);
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (Diagnostic note : notes) {
                json.writeStartObject();
                json.writeStringField("level", level(note.severity()));
                message("message", note.toString());
                json.writeEndObject();
            }
            for (Metric metric : results.dashboard().alerts()) {
                json.writeStartObject();
                json.writeStringField("level", results.failingMetrics().contains(metric) ? "error" : "warning");
                message("message", metric.alert().orElse(""));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void writeResults(List<Finding> findings, List<Finding> known) throws IOException {
            Map<String, Integer> ruleIndexes = new HashMap<>();
            results.rules().forEach(rule -> ruleIndexes.put(rule.id(), ruleIndexes.size()));
            json.writeArrayFieldStart("results");
            writeResults(findings, ruleIndexes, known.isEmpty() ? Suppression.UNUSED : Suppression.NONE);
            writeResults(known, ruleIndexes, Suppression.BASELINE);
            json.writeEndArray();
        }

        private void writeResults(List<Finding> findings, Map<String, Integer> ruleIndexes, Suppression suppression)
                throws IOException {
            List<String> fingerprints = Fingerprints.of(findings);
            Set<String> fixed = new HashSet<>();
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                json.writeStartObject();
                json.writeStringField("ruleId", Unicode.wellFormed(finding.rule()));
                if (ruleIndexes.containsKey(finding.rule())) {
                    json.writeNumberField("ruleIndex", ruleIndexes.get(finding.rule()));
                }
                json.writeStringField("level", level(finding.mode().severity()));
                message("message", finding.message() + "\n" + finding.help());
                writeLocation(finding);
                json.writeObjectFieldStart("partialFingerprints");
                json.writeStringField(FINGERPRINT, fingerprints.get(i));
                json.writeEndObject();
                write(suppression);
                if (suppression != Suppression.BASELINE) {
                    writeFix(finding, fixed);
                }
                json.writeEndObject();
            }
        }

        private void write(Suppression suppression) throws IOException {
            if (suppression == Suppression.UNUSED) {
                return;
            }
            json.writeArrayFieldStart("suppressions");
            if (suppression == Suppression.BASELINE) {
                json.writeStartObject();
                json.writeStringField("kind", "external");
                json.writeStringField("justification", "The violation is in the baseline.");
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writeLocation(Finding finding) throws IOException {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            writeArtifact(finding.path());
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", finding.position().line());
            json.writeNumberField("startColumn", finding.position().column());
            json.writeEndObject();
            json.writeEndObject();
            if (finding.field().isPresent()) {
                writeField(finding.field().get());
            }
            json.writeEndObject();
            json.writeEndArray();
        }

        private void writeField(String name) throws IOException {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("name", Unicode.wellFormed(name));
            json.writeStringField("kind", "property");
            json.writeEndObject();
            json.writeEndArray();
        }

        private void writeArtifact(String path) throws IOException {
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", Unicode.uri(path));
            json.writeStringField("uriBaseId", ROOT);
            json.writeEndObject();
        }

        /** A fix makes good a whole file, so that it stands at the first finding that it is for. */
        private void writeFix(Finding finding, Set<String> fixed) throws IOException {
            Fix fix = results.fixes().get(Validation.judgedPath(finding));
            if (fix == null || !fixed.add(fix.path())) {
                return;
            }
            json.writeArrayFieldStart("fixes");
            json.writeStartObject();
            message("description", "Write the block of the file, as the goal inject does.");
            json.writeArrayFieldStart("artifactChanges");
            for (Fix.Replacement replacement : fix.replacements()) {
                write(replacement);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void write(Fix.Replacement replacement) throws IOException {
            json.writeStartObject();
            writeArtifact(replacement.document());
            json.writeArrayFieldStart("replacements");
            json.writeStartObject();
            json.writeObjectFieldStart("deletedRegion");
            json.writeNumberField("startLine", replacement.start().line());
            json.writeNumberField("startColumn", replacement.start().column());
            json.writeNumberField("endLine", replacement.end().line());
            json.writeNumberField("endColumn", replacement.end().column());
            json.writeEndObject();
            json.writeObjectFieldStart("insertedContent");
            json.writeStringField("text", Unicode.wellFormed(replacement.text()));
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeProperties(Validation validation) throws IOException {
            json.writeObjectFieldStart("properties");
            json.writeBooleanField("fails", results.fails());
            json.writeStringField("contract", Unicode.wellFormed(validation.contract()));
            json.writeStringField("contractVersion", Unicode.wellFormed(validation.contractVersion()));
            json.writeStringField("contractStatus", JsonReport.id(validation.status()));
            json.writeNumberField("filesChecked", validation.coverage().checked());
            json.writeNumberField("informationLeftOut", validation.informationCount());
            json.writeEndObject();
        }

        private void message(String key, String text) throws IOException {
            json.writeObjectFieldStart(key);
            json.writeStringField("text", SarifText.of(text));
            json.writeEndObject();
        }
    }
}
