package io.l9.dora.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of the log as the object that it spells in JSON, whoever has written it. Only single lines are read this way; those of all files are verified.
 *
 * <p>The values stay as they are spelled until somebody asks. No library reads them: every run asks for the last lines, and loading a library takes longer
 * than all else that is done about the log.
 */
final class JsonLine {

    private static final String NULL = "null";
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** More than any run counts, and so few that sums of them are numbers, too. */
    private static final long MOST_COUNTED = 1L << 48;

    /** The digits that surely fit a {@code long}. */
    private static final int MOST_DIGITS = 18;

    private final Map<String, String> values;

    private JsonLine(Map<String, String> values) {
        this.values = values;
    }

    /** Reads a line; one that is no object has no values. */
    static JsonLine read(byte[] line) {
        return read(new String(line, StandardCharsets.UTF_8));
    }

    private static JsonLine read(String line) {
        return new JsonLine(new JsonMembers(line).read().orElseGet(Map::of));
    }

    /** Returns a text; an empty one where there is none. */
    String text(String key) {
        String spelled = values.getOrDefault(key, "");
        return spelled.startsWith("\"") ? JsonMembers.textOf(spelled) : "";
    }

    /** Returns an object; one without values where there is none. */
    JsonLine object(String key) {
        return read(values.getOrDefault(key, ""));
    }

    /** Tells whether a value says that there is none. */
    boolean isNull(String key) {
        return values.getOrDefault(key, NULL).equals(NULL);
    }

    /** Returns a whole number; empty where there is none, or one that is too large for anything that is counted here. */
    OptionalLong number(String key) {
        String spelled = values.getOrDefault(key, "");
        int digits = spelled.startsWith("-") ? 1 : 0;
        if (spelled.length() == digits || spelled.length() - digits > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        for (int i = digits; i < spelled.length(); i++) {
            if (spelled.charAt(i) < '0' || spelled.charAt(i) > '9') {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(Long.parseLong(spelled));
    }

    /** Returns a number of files; empty where there is none that a run can have counted. */
    OptionalLong count(String key) {
        OptionalLong number = number(key);
        boolean isOne = number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= MOST_COUNTED;
        return isOne ? number : OptionalLong.empty();
    }

    /** Returns when the line says that it was written; empty unless that has a year of four digits, as all that is written here has. */
    Optional<Instant> time() {
        try {
            Instant time = Instant.parse(text("timestamp"));
            return time.isBefore(FIRST) || !time.isBefore(END) ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
