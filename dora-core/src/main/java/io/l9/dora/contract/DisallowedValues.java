package io.l9.dora.contract;

import io.l9.dora.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code disallowed_patterns} of a contract, prepared for values that nearly all hold: one look at the characters of a text finds most of them plain,
 * and only the others are compared with the patterns one by one. Every field of every file is looked at, hence the loops. Safe for several threads.
 */
public final class DisallowedValues {

    private static final int ASCII = 128;

    private final List<DisallowedPattern> patterns;
    private final boolean[] maySpellNull = new boolean[ASCII];
    private final boolean[] mayOccur = new boolean[ASCII];
    private boolean anyTextMayMatch;

    private DisallowedValues(List<DisallowedPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        "nN~".chars().forEach(c -> maySpellNull[c] = true);
        for (DisallowedPattern pattern : patterns) {
            anyTextMayMatch |= pattern instanceof DisallowedPattern.Regex;
            if (pattern instanceof DisallowedPattern.TemplateVariable) {
                mayOccur['}'] = true;
            } else if (pattern instanceof DisallowedPattern.Word word
                    && isAscii(word.word().charAt(0))) {
                mayOccur[word.word().charAt(0)] = true;
            }
        }
    }

    /** Prepares some patterns; none of their words is empty. */
    public static DisallowedValues of(List<DisallowedPattern> patterns) {
        return new DisallowedValues(patterns);
    }

    /** Returns the patterns, in the contract's order. */
    public List<DisallowedPattern> patterns() {
        return patterns;
    }

    /** Tells whether {@code value} itself, not what is nested in it, matches one of the patterns. */
    public boolean matches(Value value) {
        boolean isPlain = value instanceof Value.Text text ? isPlain(text.text()) : !(value instanceof Value.Null);
        return !isPlain && Placeholder.matches(value, patterns);
    }

    /** Tells whether {@code value} or anything nested in it matches one of the patterns; formats bound how deep values nest. */
    public boolean occurIn(Value value) {
        if (matches(value)) {
            return true;
        }
        if (value instanceof Value.Sequence sequence) {
            for (Value item : sequence.items()) {
                if (occurIn(item)) {
                    return true;
                }
            }
        } else if (value instanceof Value.Mapping mapping) {
            for (Value.Entry entry : mapping.entries()) {
                if (occurIn(entry.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether no pattern can match; a text for which it does not need not match one. Text beyond ASCII is never plain. */
    private boolean isPlain(String text) {
        if (anyTextMayMatch || text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first <= ' ' || !isAscii(first) || maySpellNull[first]) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAscii(c) || mayOccur[c]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DisallowedValues values && patterns.equals(values.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    private static boolean isAscii(char c) {
        return c < ASCII;
    }
}
