package io.l9.dora.formats.python;

import io.l9.dora.text.Span;

/**
 * A piece of Python source that the {@link Lexer} takes as one.
 *
 * @param start byte offset of its first byte
 * @param end byte offset behind its last byte
 */
record Token(Kind kind, int start, int end) {

    /** What a token is; Python Language Reference, chapter 2. */
    enum Kind {
        NAME,
        /** A run of digits, letters and dots that starts as a number; {@link NumberLiteral} judges it. */
        NUMBER,
        /** A string or bytes literal, prefix and quotes included. */
        STRING,
        /** An f-string or t-string, which is an expression and no literal. */
        TEMPLATE,
        /** A string of any kind whose closing quote is missing. */
        UNCLOSED,
        OPERATOR,
        /** A byte that starts no token. */
        STRAY,
        /** From {@code #} to the end of the line. */
        COMMENT,
        /** White space that makes a logical line part of a compound statement. */
        INDENTATION,
        /** The end of a line outside brackets, blank lines included. */
        NEWLINE,
        /** The end of the text; there is always another one behind it. */
        END
    }

    Span span() {
        return new Span(start, end);
    }

    int length() {
        return end - start;
    }
}
