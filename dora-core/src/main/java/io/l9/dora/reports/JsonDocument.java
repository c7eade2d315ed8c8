package io.l9.dora.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;

/**
 * A JSON document that is written as a stream, in ASCII: half a surrogate pair, which stands for a byte of a file name that is not UTF-8, has a spelling
 * there only. It is laid out so that a long list has a line for each of its items.
 */
final class JsonDocument {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonDocument() {}

    /** Writes a document to {@code out}, which stays open. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * Writes a document with a line end behind it.
     *
     * @param depth how deep values may lie that have a line of their own
     */
    static void write(OutputStream out, int depth, Body body) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new LineLayout(depth));
            body.write(json);
        }
        out.write('\n');
    }

    /** Writes a key with a list of texts. */
    static void texts(JsonGenerator json, String key, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Writes a key with a text, if there is one. */
    static void text(JsonGenerator json, String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(key, text.get());
        }
    }
}
