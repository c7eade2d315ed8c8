package io.l9.dora.contract;

import com.google.re2j.Pattern;
import io.l9.dora.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/** The forms of single values. */
final class Forms {

    private static final int LONGEST_PATTERN = 1_000;

    /** Any text. */
    static final Form<String> TEXT = (value, what, problems) -> {
        if (value instanceof Value.Text text) {
            return Optional.of(text.text());
        }
        problems.wrongKind(value, what, "a text");
        return Optional.empty();
    };

    /** One line with something on it: it goes into messages and comments. */
    static final Form<String> LINE =
            (value, what, problems) -> TEXT.read(value, what, problems).filter(text -> {
                boolean line = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
                if (!line) {
                    problems.wrongKind(value, what, "one line of text");
                }
                return line;
            });

    /** A version, which YAML may take for a number. */
    static final Form<String> VERSION = (value, what, problems) ->
            value instanceof Value.Num number ? Optional.of(number.literal()) : LINE.read(value, what, problems);

    /** A whole number, not negative. */
    static final Form<Integer> COUNT = (value, what, problems) -> {
        if (value instanceof Value.Num number && number.numberKind() == Value.NumberKind.INTEGER) {
            String literal = number.literal();
            boolean plain = literal.length() <= 9 && literal.chars().allMatch(c -> c >= '0' && c <= '9');
            if (plain) {
                return Optional.of(Integer.parseInt(literal));
            }
        }
        problems.wrongKind(value, what, "a whole number from 0 to 999999999");
        return Optional.empty();
    };

    /** A pattern of paths. */
    static final Form<Glob> GLOB =
            (value, what, problems) -> TEXT.read(value, what, problems).flatMap(glob -> {
                try {
                    return Optional.of(Glob.of(glob));
                } catch (PatternSyntaxException e) {
                    problems.error(
                            value.span(),
                            what + ": no pattern of paths " + Problems.quoted(glob) + ": " + e.getDescription());
                    return Optional.empty();
                }
            });

    /** A regular expression of linear time. */
    static final Form<Pattern> PATTERN = (value, what, problems) ->
            TEXT.read(value, what, problems).flatMap(pattern -> compile(pattern, value, what, problems));

    private Forms() {}

    /** Compiles the regular expression that {@code value} holds, perhaps behind a prefix. */
    static Optional<Pattern> compile(String pattern, Value value, String what, Problems problems) {
        String reason;
        if (pattern.length() > LONGEST_PATTERN) {
            reason = "longer than " + LONGEST_PATTERN + " characters";
        } else {
            try {
                return Optional.of(Pattern.compile(pattern));
            } catch (com.google.re2j.PatternSyntaxException e) {
                reason = e.getDescription();
            }
        }
        problems.error(value.span(), what + ": no RE2 pattern " + Problems.quoted(pattern) + ": " + reason);
        return Optional.empty();
    }

    /** One of several words. */
    static <T> Form<T> oneOf(Map<String, T> words) {
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
    static <T> Map<String, T> byName(T[] constants, Function<T, String> name) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : constants) {
            words.put(name.apply(constant), constant);
        }
        return words;
    }
}
