package io.l9.dora.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a JSON report that is read. What is not as it should be ends the reading: a machine wrote the document, so that one mistake says that
 * somebody else had a hand in it.
 *
 * @param name as messages call it
 * @param place where it starts
 */
record JsonPart(String name, JsonNode node, Position place) {

    private static final int MOST_DIGITS = 20;
    private static final int MOST_DECIMALS = 6;

    /** A report is not as it should be. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Position place;

        Wrong(Position place, String message) {
            super(message);
            this.place = place;
        }

        Position place() {
            return place;
        }
    }

    /** Reads a part. */
    interface Reader<T> {
        T read(JsonPart part) throws Wrong;
    }

    Wrong wrong(String key, String expected) {
        JsonNode found = node.path(key);
        String shown = found.isMissingNode() ? "nothing" : Printable.value(found.toString());
        return new Wrong(place, name + ": `" + key + "`: expected " + expected + ", found " + shown);
    }

    String text(String key) throws Wrong {
        return optionalText(key).orElseThrow(() -> wrong(key, "a text"));
    }

    Optional<String> optionalText(String key) throws Wrong {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw wrong(key, "a text");
        }
        return Optional.ofNullable(value.textValue());
    }

    boolean flag(String key) throws Wrong {
        if (!node.path(key).isBoolean()) {
            throw wrong(key, "true or false");
        }
        return node.path(key).booleanValue();
    }

    int count(String key) throws Wrong {
        return (int) count(key, Integer.MAX_VALUE);
    }

    long longCount(String key) throws Wrong {
        return count(key, Long.MAX_VALUE);
    }

    private long count(String key, long most) throws Wrong {
        JsonNode value = node.path(key);
        boolean sound = value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= 0
                && value.longValue() <= most;
        if (!sound) {
            throw wrong(key, "a whole number from 0 to " + most);
        }
        return value.longValue();
    }

    Optional<BigDecimal> number(String key) throws Wrong {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        BigDecimal number = value.isNumber() ? value.decimalValue() : BigDecimal.ONE.negate();
        boolean sound = number.signum() >= 0
                && number.scale() >= 0
                && number.scale() <= MOST_DECIMALS
                && number.precision() <= MOST_DIGITS;
        if (!sound) {
            throw wrong(key, "a number that is not negative, with " + MOST_DECIMALS + " decimals at most");
        }
        return Optional.of(number);
    }

    /** Returns where something is: {@code line} and {@code column}, or other keys. */
    Position position(String line, String column) throws Wrong {
        Position position = new Position(count(line), count(column));
        if (position.line() < 1 || position.column() < 1) {
            throw wrong(line, "a line and a column from 1");
        }
        return position;
    }

    /** Returns the constant that a key names. */
    <E> E constant(String key, E[] constants, Function<E, String> id) throws Wrong {
        String name = text(key);
        List<String> ids = new ArrayList<>();
        for (E constant : constants) {
            ids.add(id.apply(constant));
            if (id.apply(constant).equals(name)) {
                return constant;
            }
        }
        throw wrong(key, "one of " + String.join(", ", ids));
    }

    JsonPart part(String key) throws Wrong {
        if (!node.path(key).isObject()) {
            throw wrong(key, "an object");
        }
        return new JsonPart(key, node.path(key), place);
    }

    List<String> texts(String key) throws Wrong {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(key)) {
            if (!item.isTextual()) {
                throw wrong(key, "a list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    <T> List<T> parts(String key, Reader<T> reader) throws Wrong {
        List<T> parts = new ArrayList<>();
        for (JsonNode item : array(key)) {
            parts.add(reader.read(new JsonPart(key, item, place)));
        }
        return parts;
    }

    private JsonNode array(String key) throws Wrong {
        if (!node.path(key).isArray()) {
            throw wrong(key, "a list");
        }
        return node.path(key);
    }

    /** Returns the counts that an object of the part has by name, in its order. */
    Map<String, Long> counts(String key) throws Wrong {
        JsonPart part = part(key);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Iterator<String> names = part.node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            counts.put(name, part.longCount(name));
        }
        return counts;
    }

    /** Returns a part that holds nothing. */
    static JsonPart missing(String name, Position place) {
        return new JsonPart(name, MissingNode.getInstance(), place);
    }
}
