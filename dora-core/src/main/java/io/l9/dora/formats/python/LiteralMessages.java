package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Map;

/** Words why an expression is no literal. */
final class LiteralMessages {

    /** Bytes of a token that a message looks at. */
    private static final int SHOWN = 400;

    /** Constants of other languages, and what Python writes instead. */
    private static final Map<String, String> FOREIGN =
            Map.of("true", "True", "false", "False", "null", "None", "none", "None", "nil", "None");

    private final SourceText text;

    LiteralMessages(SourceText text) {
        this.text = text;
    }

    Rejection noValue(Token found) {
        return new Rejection(
                found.span(),
                switch (found.kind()) {
                    case TEMPLATE -> "an f-string or t-string is not a literal";
                    case UNCLOSED -> "the string is never closed";
                    case END, NEWLINE -> "expected a value, found the end of the statement";
                    default -> "expected a value, found " + shown(found);
                });
    }

    Rejection name(Token name) {
        String python = FOREIGN.get(text.string(name.span()));
        String hint = python == null ? " is a name, not a literal" : " is not Python; it is written " + python;
        return new Rejection(name.span(), shown(name) + hint);
    }

    Rejection number(Span number) {
        return new Rejection(number, shown(number) + " is not a number");
    }

    Rejection arithmetic(Token operator) {
        return new Rejection(operator.span(), "an expression with " + shown(operator) + " is not a literal");
    }

    Rejection trailing(Token found) {
        return new Rejection(
                found.span(), "expected the end of the statement behind the literal, found " + shown(found));
    }

    Rejection expected(String what, Token open, Token found) {
        if (found.kind() == Kind.END) {
            return unclosed(open);
        }
        int line = text.positionOf(open.start()).line();
        String message = "expected " + what + " after a part of the " + shown(open) + " of line " + line + ", found ";
        return new Rejection(found.span(), message + shown(found));
    }

    Rejection unclosed(Token open) {
        return new Rejection(open.span(), shown(open) + " is never closed");
    }

    private String shown(Token token) {
        return shown(token.span());
    }

    private String shown(Span span) {
        int end = Math.min(span.end(), span.start() + SHOWN);
        return "`" + Printable.value(text.string(new Span(span.start(), end))) + "`";
    }
}
