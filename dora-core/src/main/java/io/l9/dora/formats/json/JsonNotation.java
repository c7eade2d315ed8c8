package io.l9.dora.formats.json;

import io.l9.dora.format.Notation;
import io.l9.dora.format.Obstacles;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * How JSON spells values (RFC 8259).
 *
 * @param colon what stands between a key and its value, white space included
 * @param comma what stands between parts on one line
 */
record JsonNotation(String colon, String comma) implements Notation {

    private static final HexFormat HEX = HexFormat.of();
    private static final Brackets LIST = new Brackets("[", "]", "", "]");
    private static final Brackets MAP = new Brackets("{", "}", "", "}");

    /** Levels that {@link JsonValues} reads, less the root object. */
    private static final int MAX_DEPTH = JsonValues.DEPTH_LIMIT - 1;

    /** Returns why {@code fields} cannot be spelled, as words of a message. */
    static Optional<String> obstacle(Value.Mapping fields) {
        return new Obstacles(MAX_DEPTH, JsonNotation::reason).in(fields);
    }

    private static Optional<String> reason(Value value) {
        if (value instanceof Value.Num number) {
            return literal(number).isPresent()
                    ? Optional.empty()
                    : Optional.of("the number " + Printable.value(number.literal()) + ", which JSON cannot spell");
        }
        if (value instanceof Value.Mapping mapping) {
            return keys(mapping);
        }
        boolean foreign = value instanceof Value.Other
                || (value instanceof Value.Sequence s && s.sequenceKind() != Value.SequenceKind.LIST);
        return foreign ? Optional.of(value.described() + ", which JSON does not have") : Optional.empty();
    }

    private static Optional<String> keys(Value.Mapping mapping) {
        Set<String> names = new HashSet<>();
        for (Value.Entry entry : mapping.entries()) {
            Optional<String> name = entry.name();
            if (name.isEmpty()) {
                return Optional.of(entry.key().described() + " as a key, where JSON takes texts only");
            }
            if (!names.add(name.get())) {
                return Optional.of("the key `" + Printable.value(name.get()) + "` twice");
            }
        }
        return Optional.empty();
    }

    /** Returns the spelling of a number: its own where that is JSON. */
    private static Optional<String> literal(Value.Num number) {
        if (isJson(number.literal())) {
            return Optional.of(number.literal());
        }
        return Optional.of(number.canonical()).filter(JsonNotation::isJson);
    }

    private static boolean isJson(String literal) {
        SourceText text = SourceText.of(literal);
        return JsonNumber.matches(text, 0, text.length());
    }

    @Override
    public String scalar(Value value) {
        if (value instanceof Value.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Value.Bool bool) {
            return Boolean.toString(bool.value());
        }
        return value instanceof Value.Num number ? literal(number).orElseThrow() : "null";
    }

    @Override
    public Brackets brackets(Value collection) {
        return collection instanceof Value.Mapping ? MAP : LIST;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(out, c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Printable.shows(c)) {
                    out.appendCodePoint(c);
                } else {
                    Character.toString(c)
                            .chars()
                            .forEach(unit -> out.append("\\u").append(HEX.toHexDigits((char) unit)));
                }
            }
        }
    }
}
