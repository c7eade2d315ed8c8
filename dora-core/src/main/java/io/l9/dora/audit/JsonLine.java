package io.l9.dora.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads single lines; those of all files are not read but verified. */
final class JsonLine {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonLine() {}

    /** Returns the document that a line holds; a missing one if it holds none. */
    static JsonNode read(byte[] line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    static Optional<Instant> time(JsonNode line) {
        try {
            return Optional.of(Instant.parse(line.path("timestamp").asText()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
