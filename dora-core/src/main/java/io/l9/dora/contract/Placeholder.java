package io.l9.dora.contract;

import io.l9.dora.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells values that stand for a value from values. Every check is linear in the text. */
public final class Placeholder {

    private static final String VALUES_NOT_EMPTY = "values_not_empty";
    private static final Set<String> SPELLINGS_OF_NULL = Set.of("none", "null", "~");

    private Placeholder() {}

    /** Tells whether {@code value} itself, not what is nested in it, matches one of {@code patterns}; {@link DisallowedValues} asks this of few values. */
    static boolean matches(Value value, List<DisallowedPattern> patterns) {
        for (DisallowedPattern pattern : patterns) {
            if (matches(value, pattern)) {
                return true;
            }
        }
        return false;
    }

    /** Tells the same of what a contract disallows in every field; nothing where it does not look for placeholders. */
    public static boolean isDisallowed(Value value, Contract contract) {
        return Optional.ofNullable(contract.rules().get(VALUES_NOT_EMPTY))
                .filter(RuleConfig::isOn)
                .filter(rule -> rule.disallowed().matches(value))
                .isPresent();
    }

    private static boolean matches(Value value, DisallowedPattern pattern) {
        if (value instanceof Value.Null) {
            return pattern instanceof DisallowedPattern.NullValue;
        }
        return value instanceof Value.Text text && matches(text.text(), pattern);
    }

    private static boolean matches(String text, DisallowedPattern pattern) {
        if (pattern instanceof DisallowedPattern.TemplateVariable) {
            return hasTemplateVariable(text);
        }
        if (pattern instanceof DisallowedPattern.Word word) {
            return hasWord(text, word.word());
        }
        if (pattern instanceof DisallowedPattern.Blank) {
            return text.isBlank();
        }
        if (pattern instanceof DisallowedPattern.NullValue) {
            return SPELLINGS_OF_NULL.contains(text.strip().toLowerCase(Locale.ROOT));
        }
        return pattern instanceof DisallowedPattern.Regex regex
                && regex.pattern().matcher(text).find();
    }

    /** Tells whether a brace opens, holds something, and closes on the same line: {@code {x}}, <code>${x}</code>, {@code {{x}}}. */
    private static boolean hasTemplateVariable(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                open = i;
            } else if (c == '\n') {
                open = -1;
            } else if (c == '}' && open >= 0) {
                if (i > open + 1) {
                    return true;
                }
                open = -1;
            }
        }
        return false;
    }

    private static boolean hasWord(String text, String word) {
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
            boolean startsWord = i == 0 || !isWordPart(text.codePointBefore(i));
            int end = i + word.length();
            boolean endsWord = end == text.length() || !isWordPart(text.codePointAt(end));
            if (startsWord && endsWord) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }
}
