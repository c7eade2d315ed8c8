package io.l9.dora.formats.python;

import io.l9.dora.text.Span;

/** Says why something is no literal; it never leaves {@link LiteralParser}. */
final class Rejection extends Exception {

    private final transient Span span;
    private final String reason;

    Rejection(Span span, String reason) {
        super(reason, null, false, false);
        this.span = span;
        this.reason = reason;
    }

    Span span() {
        return span;
    }

    String reason() {
        return reason;
    }
}
