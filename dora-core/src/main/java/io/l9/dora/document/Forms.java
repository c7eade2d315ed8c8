package io.l9.dora.document;

import io.l9.dora.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The forms of single values. */
public final class Forms {

    private static final int MOST_DIGITS = 9;

    /** Any text. */
    public static final Form<String> TEXT = (value, what, problems) -> {
        if (value instanceof Value.Text text) {
            return Optional.of(text.text());
        }
        problems.wrongKind(value, what, "a text");
        return Optional.empty();
    };

    /** One line with something on it: it goes into messages and comments. */
    public static final Form<String> LINE = Form.fitting(TEXT, Forms::isLine, "one line of text");

    /** A version, which YAML may take for a number. */
    public static final Form<String> VERSION = (value, what, problems) ->
            value instanceof Value.Num number ? Optional.of(number.literal()) : LINE.read(value, what, problems);

    /** A whole number, not negative. */
    public static final Form<Integer> COUNT = (value, what, problems) -> {
        if (value instanceof Value.Num number && number.numberKind() == Value.NumberKind.INTEGER) {
            String literal = number.literal();
            if (literal.length() <= MOST_DIGITS && isDigits(literal)) {
                return Optional.of(Integer.parseInt(literal));
            }
        }
        problems.wrongKind(value, what, "a whole number from 0 to 999999999");
        return Optional.empty();
    };

    private Forms() {}

    private static boolean isLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return !text.isBlank();
    }

    /** Tells whether a text has digits, and nothing else. */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** One of several words. */
    public static <T> Form<T> oneOf(Map<String, T> words) {
        return (value, what, problems) -> {
            if (!(value instanceof Value.Text text)) {
                problems.wrongKind(value, what, "one of " + Problems.oneOf(words.keySet()));
                return Optional.empty();
            }
            T meaning = words.get(text.text());
            if (meaning == null) {
                problems.unknown(value.span(), what + ": unknown value", text.text(), words.keySet());
            }
            return Optional.ofNullable(meaning);
        };
    }

    /** Returns enum constants by the names that contracts use for them, in their order. */
    public static <T> Map<String, T> byName(T[] constants, Function<T, String> name) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : constants) {
            words.put(name.apply(constant), constant);
        }
        return words;
    }
}
