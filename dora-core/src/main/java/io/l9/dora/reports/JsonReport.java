package io.l9.dora.reports;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The findings of a run for tools: one JSON document, ASCII, the same bytes for the same tree. */
public final class JsonReport {

    private static final int FORMAT_VERSION = 1;

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    /** Half a surrogate pair, which stands for a byte of a file name that is not UTF-8, has a spelling in ASCII only. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private JsonReport() {}

    /**
     * Tells whether a document may be replaced by a report because it is one.
     *
     * @param head its first bytes, as many as there are
     */
    public static boolean startsReport(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith("{\n  \"format_version\" : ");
    }

    /** Returns the document, with a line end behind it. */
    public static byte[] of(Validation validation) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format_version", FORMAT_VERSION);
        root.put("fails", validation.fails());
        ObjectNode contract = root.putObject("contract");
        contract.put("source", validation.contract());
        contract.put("version", validation.contractVersion());
        contract.put("status", validation.status().name().toLowerCase(Locale.ROOT));
        ObjectNode coverage = root.putObject("coverage");
        coverage.put("checked", validation.coverage().checked());
        coverage.put("candidates", validation.coverage().matched());
        validation.coverage().fileTypes().forEach(coverage.putArray("file_types")::add);
        validation.coverage().excluded().forEach(coverage.putObject("excluded")::put);
        validation.coverage().foldersNotEntered().forEach(coverage.putObject("folders_not_entered")::put);
        ArrayNode findings = root.putArray("findings");
        validation.findings().forEach(finding -> write(finding, findings.addObject()));
        ArrayNode notes = root.putArray("notes");
        validation.notes().forEach(note -> write(note, notes.addObject()));
        return bytes(root);
    }

    private static void write(Finding finding, ObjectNode node) {
        node.put("path", finding.path());
        node.put("line", finding.position().line());
        node.put("column", finding.position().column());
        node.put("rule", finding.rule());
        node.put("severity", finding.mode().severity().id());
        node.put("fails", finding.mode().failsBuild());
        node.put("message", finding.message());
        node.put("help", finding.help());
    }

    private static void write(Diagnostic note, ObjectNode node) {
        node.put("path", note.location().document());
        note.location().position().ifPresent(position -> {
            node.put("line", position.line());
            node.put("column", position.column());
        });
        node.put("severity", note.severity().id());
        node.put("message", note.message());
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
