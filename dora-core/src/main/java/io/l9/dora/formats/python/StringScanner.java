package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;

/** Finds the end of a string. A backslash hides the next character from that search in raw strings too. */
final class StringScanner {

    private StringScanner() {}

    /**
     * Returns the string or bytes literal at {@code start}. An unclosed one ends with its line, a triple-quoted one with the text.
     *
     * @param start offset of the prefix
     * @param opening offset of the opening quote
     */
    static Token scan(SourceText text, int start, int opening) {
        Quote quote = Quote.at(text, opening);
        int i = opening + quote.length();
        while (i < text.length()) {
            if (quote.closesAt(text, i)) {
                return new Token(Kind.STRING, start, i + quote.length());
            }
            int c = text.byteAt(i);
            if (isLineEnd(c) && !quote.isTriple()) {
                break;
            }
            i = c == '\\' ? behindEscaped(text, i + 1) : i + 1;
        }
        return new Token(Kind.UNCLOSED, start, i);
    }

    /** Returns the offset behind the character, or line end, at {@code offset}. */
    static int behindEscaped(SourceText text, int offset) {
        if (offset >= text.length()) {
            return text.length();
        }
        return text.startsWith("\r\n", offset) ? offset + 2 : offset + 1;
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }
}
