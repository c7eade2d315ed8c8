package io.l9.dora.yaml;

import io.l9.dora.value.Value;
import java.util.Locale;
import java.util.Set;

/** Spells scalars on one line so that readers of YAML 1.1 and 1.2 read the same. */
public final class ScalarSpelling {

    /** What one version or the other takes for a boolean or for nothing, in small letters. */
    private static final Set<String> WORDS_WITH_MEANING =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private ScalarSpelling() {}

    /** Returns the spelling of a scalar to which there is no {@linkplain Obstacle obstacle}. */
    public static String of(Value scalar) {
        if (scalar instanceof Value.Text text) {
            return QuotedText.of(text.text());
        }
        if (scalar instanceof Value.Num number) {
            return number.canonical();
        }
        return scalar instanceof Value.Bool bool ? Boolean.toString(bool.value()) : "null";
    }

    /** Returns the spelling of a scalar as a key: a word that nobody takes for anything else stands bare. */
    public static String ofKey(Value scalar) {
        return scalar instanceof Value.Text text && isName(text.text()) ? text.text() : of(scalar);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-')
                && !WORDS_WITH_MEANING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
