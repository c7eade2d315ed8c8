package io.l9.dora.formats.python;

import io.l9.dora.format.Notation;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.NumberKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How Python spells values (Python Language Reference 2.5 and 2.6).
 *
 * @param shown which characters a string holds as they are, quotes and backslashes left out; the others are escaped
 */
record PythonNotation(IntPredicate shown) implements Notation {

    private static final HexFormat HEX = HexFormat.of();
    private static final Brackets LIST = new Brackets("[", "]", ",", "]");
    private static final Brackets TUPLE = new Brackets("(", ")", ",", ")");
    private static final Brackets TUPLE_OF_ONE = new Brackets("(", ",)", ",", ")");
    private static final Brackets SET = new Brackets("{", "}", ",", "}");
    private static final Brackets EMPTY_SET = new Brackets("set(", ")", "", ")");

    /** For files in any charset that reads ASCII. */
    static final PythonNotation ASCII = new PythonNotation(c -> c < 0x80 && Printable.shows(c));

    /** For files that can hold every character. */
    static final PythonNotation UNICODE = new PythonNotation(Printable::shows);

    /** Returns the notation for files in {@code charset}. */
    static PythonNotation of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? UNICODE : ASCII;
    }

    /** Returns the spelling of a number, its own where that is Python; empty where Python has no literal for it. */
    static Optional<String> literal(Value.Num number) {
        if (isPython(number.literal(), number.numberKind())) {
            return Optional.of(number.literal());
        }
        return Optional.of(number.canonical()).filter(spelling -> isPython(spelling, number.numberKind()));
    }

    private static boolean isPython(String spelling, NumberKind kind) {
        boolean signed = spelling.startsWith("-") || spelling.startsWith("+");
        String digits = signed ? spelling.substring(1) : spelling;
        boolean starts = !digits.isEmpty() && "0123456789.".indexOf(digits.charAt(0)) >= 0;
        NumberLiteral expected = kind == NumberKind.INTEGER ? NumberLiteral.INTEGER : NumberLiteral.FLOAT;
        return starts && NumberLiteral.of(digits) == expected;
    }

    @Override
    public String scalar(Value value) {
        if (value instanceof Value.Text text) {
            return quoted(text.text());
        }
        if (value instanceof Value.Bool bool) {
            return bool.value() ? "True" : "False";
        }
        return value instanceof Value.Num number ? literal(number).orElseThrow() : "None";
    }

    @Override
    public Brackets brackets(Value collection) {
        if (!(collection instanceof Value.Sequence sequence)) {
            return SET;
        }
        return switch (sequence.sequenceKind()) {
            case LIST -> LIST;
            case TUPLE -> sequence.items().size() == 1 ? TUPLE_OF_ONE : TUPLE;
            case SET -> sequence.items().isEmpty() ? EMPTY_SET : SET;
        };
    }

    @Override
    public String colon() {
        return ": ";
    }

    @Override
    public String comma() {
        return ", ";
    }

    private String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(out, c));
        return out.append('"').toString();
    }

    private void append(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (shown.test(c)) {
                    out.appendCodePoint(c);
                } else if (Character.isBmpCodePoint(c)) {
                    out.append("\\u").append(HEX.toHexDigits((char) c));
                } else {
                    out.append("\\U").append(HEX.toHexDigits(c));
                }
            }
        }
    }
}
