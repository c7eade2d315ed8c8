package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Watches the tokens of one statement for the name of a block as a target of an assignment.
 *
 * <p>A target stands left of an {@code =} outside brackets, alone or in a list of targets, which brackets may group. In the
 * brackets of a call or a subscript, and in a lambda, the name is no target.
 */
final class BindingFinder {

    private static final int NONE = Integer.MAX_VALUE;

    private final SourceText text;
    private final String name;
    private @Nullable Token beforeLast;
    private @Nullable Token last;
    private @Nullable Token candidate;
    private @Nullable Token bound;
    private int opaqueDepth = NONE;

    BindingFinder(SourceText text, String name) {
        this.text = text;
        this.name = name;
    }

    /**
     * Takes the next token of the statement.
     *
     * @param depth the number of brackets that are open behind it
     */
    void accept(Token token, int depth) {
        judgeLast(token);
        if (is(token, "=") && depth == 0 && bound == null) {
            bound = candidate;
        }
        boolean opens = is(token, "(") || is(token, "[") || is(token, "{");
        boolean closes = is(token, ")") || is(token, "]") || is(token, "}");
        if (opens && opaqueDepth == NONE && (followsOperand() || is(token, "{"))) {
            opaqueDepth = depth;
        } else if (closes && depth < opaqueDepth) {
            opaqueDepth = NONE;
        } else if (opaqueDepth == NONE && is(token, "lambda")) {
            opaqueDepth = depth;
        }
        beforeLast = last;
        last = token;
    }

    /** Returns the name that is bound; null where the statement, as far as it was seen, binds it not. */
    @Nullable
    Span bound() {
        return bound == null ? null : bound.span();
    }

    private void judgeLast(Token next) {
        if (last == null || opaqueDepth != NONE || !is(last, name) || !canStartTarget(beforeLast)) {
            return;
        }
        if (is(next, ":=")) {
            bound = last;
        } else if (candidate == null && isOneOf(next, "=,)]")) {
            candidate = last;
        }
    }

    private boolean canStartTarget(@Nullable Token before) {
        return before == null || isOneOf(before, "=,([*");
    }

    private boolean followsOperand() {
        Token before = last;
        return before != null && (before.kind() != Kind.OPERATOR || isOneOf(before, ")]}"));
    }

    private boolean isOneOf(Token token, String operators) {
        return token.length() == 1 && operators.indexOf(text.byteAt(token.start())) >= 0;
    }

    private boolean is(Token token, String ascii) {
        return token.length() == ascii.length() && text.startsWith(ascii, token.start());
    }
}
