package io.l9.dora.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads single lines; those of all files are not read but verified. */
final class JsonLine {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** More than any run counts, and so few that sums of them are numbers, too. */
    private static final long MOST_COUNTED = 1L << 48;

    private JsonLine() {}

    /** Returns a number of files; empty where there is none that a run can have counted. */
    static OptionalLong count(JsonNode number) {
        boolean isOne = number.isIntegralNumber()
                && number.canConvertToLong()
                && number.asLong() >= 0
                && number.asLong() <= MOST_COUNTED;
        return isOne ? OptionalLong.of(number.asLong()) : OptionalLong.empty();
    }

    /** Returns the document that a line holds; a missing one if it holds none. */
    static JsonNode read(byte[] line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Returns when a line says that it was written; empty unless that has a year of four digits, as all that is written here has. */
    static Optional<Instant> time(JsonNode line) {
        try {
            return Optional.of(Instant.parse(line.path("timestamp").asText()))
                    .filter(time -> !time.isBefore(FIRST) && time.isBefore(END));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
