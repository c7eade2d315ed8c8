package io.l9.dora.reports;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.l9.dora.registry.Component;
import io.l9.dora.report.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files that a query asks for, for tools: one JSON document, ASCII, the same bytes for the same tree. */
public final class AnswerJson {

    private static final int FORMAT_VERSION = 1;
    private static final String START = "{\n  \"query_format_version\" : ";
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private AnswerJson() {}

    /**
     * Tells whether a document may be replaced by an answer because it is one.
     *
     * @param head its first bytes, as many as there are
     */
    public static boolean startsAnswer(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(START);
    }

    /** Returns the document, with a line end behind it. */
    public static byte[] of(Answer answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("query_format_version", FORMAT_VERSION);
        root.put("query", answer.query());
        root.put("files_in_scope", answer.total());
        ArrayNode files = root.putArray("files");
        answer.files().forEach(file -> write(file, files.addObject()));
        try {
            return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static void write(Component file, ObjectNode node) {
        node.put("file_path", file.path());
        put(node, "component_id", file.id());
        put(node, "component_name", file.traits().name());
        put(node, "governance_level", file.facts().governanceLevel());
        node.put("compliance_status", file.compliance().id());
        put(node, "layer", file.traits().layer());
        put(node, "domain", file.traits().domain());
        put(node, "type", file.traits().type());
        put(node, "status", file.traits().status());
        ArrayNode dependencies = node.putArray("dependencies");
        file.traits().dependencies().forEach(dependencies::add);
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        node.put(name, value.orElse(null));
    }
}
