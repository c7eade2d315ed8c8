package io.l9.dora.contract;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of RE2's that a whole text must match. Matching takes linear time. Safe for several threads. */
public final class TextPattern {

    private final String expression;
    /** Null where the expression is plain: RE2 is large, and few contracts need it. */
    private final @Nullable Pattern re2;

    private final @Nullable PlainPattern plain;

    private TextPattern(String expression) {
        this.expression = expression;
        this.plain = PlainPatternReader.read(expression);
        this.re2 = plain == null ? Pattern.compile(expression) : null;
    }

    /**
     * Compiles an expression.
     *
     * @throws com.google.re2j.PatternSyntaxException when it is none
     */
    static TextPattern of(String expression) {
        return new TextPattern(expression);
    }

    /** Tells whether the whole of {@code text} matches. */
    public boolean matches(String text) {
        return re2 == null ? plain != null && plain.matches(text) : re2.matches(text);
    }

    /** Returns the expression as it was written. */
    public String expression() {
        return expression;
    }
}
