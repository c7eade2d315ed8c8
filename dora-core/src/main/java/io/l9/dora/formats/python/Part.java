package io.l9.dora.formats.python;

import io.l9.dora.text.Span;

/**
 * Something in a module that matters for its block.
 *
 * @param span for {@link Kind#ASSIGNMENT} from the name to behind the {@code =}, so that the value starts at its end; for
 *     {@link Kind#CODE} from the first token of the first statement to that of the last one in a row
 */
record Part(Kind kind, Span span) {

    /** What a part is. */
    enum Kind {
        /** A comment line that is the start marker. */
        START_MARKER,
        /** A comment line that is the end marker. */
        END_MARKER,
        /** A statement that is a string, which Python takes as a docstring where it is the first one. */
        DOCSTRING,
        /** {@code from __future__ import ...} in the place where Python takes it. */
        FUTURE_IMPORT,
        /** A module-level {@code __dora_block__ = ...}, or what the name of the block is, annotated or not. */
        ASSIGNMENT,
        /** Any other module-level statement that binds the name: chained, in a tuple, augmented, with a walrus. */
        BINDING,
        /** An assignment inside a compound statement. */
        NESTED,
        /** Any other statement. */
        CODE,
        /** The end of the text. */
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean bindsBlock() {
        return kind == Kind.ASSIGNMENT || kind == Kind.BINDING;
    }

    boolean isMarker() {
        return kind == Kind.START_MARKER || kind == Kind.END_MARKER;
    }

    /** Tells whether neither a docstring nor a {@code __future__} import can stand behind this. */
    boolean endsPrologue() {
        return kind == Kind.CODE || kind == Kind.BINDING || kind == Kind.NESTED;
    }
}
