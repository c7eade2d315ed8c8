package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;

/**
 * Finds the end of an f-string or t-string, whose replacement fields hold any expression, strings with the same quotes included
 * (PEP 701).
 */
final class TemplateScanner {

    /** CPython's own limit; beyond it the rest of the text is taken as one unclosed string. */
    private static final int MAX_NESTING = 150;

    private final SourceText text;
    private final Quote quote;
    private final StringPrefix prefix;
    private final int nesting;
    private int offset;

    private TemplateScanner(SourceText text, StringPrefix prefix, int opening, int nesting) {
        this.text = text;
        this.quote = Quote.at(text, opening);
        this.prefix = prefix;
        this.nesting = nesting;
        this.offset = opening + quote.length();
    }

    /**
     * Returns the f-string or t-string at {@code start}.
     *
     * @param start offset of the prefix
     * @param opening offset of the opening quote
     * @param nesting the number of replacement fields around it
     */
    static Token scan(SourceText text, StringPrefix prefix, int start, int opening, int nesting) {
        TemplateScanner scanner = new TemplateScanner(text, prefix, opening, nesting);
        boolean closed = scanner.literal();
        return new Token(closed ? Kind.TEMPLATE : Kind.UNCLOSED, start, scanner.offset);
    }

    /** Reads up to the closing quote, and tells whether there is one. */
    private boolean literal() {
        while (offset < text.length()) {
            if (quote.closesAt(text, offset)) {
                offset += quote.length();
                return true;
            }
            if (text.startsWith("{{", offset)) {
                offset += 2;
            } else if (!part(nesting)) {
                return false;
            }
        }
        return false;
    }

    /** Reads a format specification up to the brace that closes its field. */
    private boolean specification(int level) {
        while (offset < text.length() && !quote.closesAt(text, offset)) {
            if (text.byteAt(offset) == '}') {
                offset++;
                return true;
            }
            if (!part(level)) {
                return false;
            }
        }
        return false;
    }

    /** Reads one character, escape or replacement field. */
    private boolean part(int level) {
        int c = text.byteAt(offset);
        if (c == '{') {
            offset++;
            return field(level + 1);
        }
        if (StringScanner.isLineEnd(c) && !quote.isTriple()) {
            return false;
        }
        offset = c == '\\' ? behindEscape() : offset + 1;
        return true;
    }

    /** A backslash does not hide a brace, but for the one of {@code \N{...}}. */
    private int behindEscape() {
        if (!prefix.raw() && text.startsWith("N{", offset + 1)) {
            return offset + 3;
        }
        boolean brace = text.startsWith("{", offset + 1) || text.startsWith("}", offset + 1);
        return brace ? offset + 1 : StringScanner.behindEscaped(text, offset + 1);
    }

    /** Reads up to and with the brace that closes a replacement field. */
    private boolean field(int level) {
        if (level > MAX_NESTING) {
            offset = text.length();
            return false;
        }
        Lexer lexer = Lexer.inField(text, offset, level);
        for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
            boolean operator = token.kind() == Kind.OPERATOR;
            if (operator && lexer.depth() == 0 && text.byteAt(token.start()) == '}') {
                offset = token.end();
                return true;
            }
            if (operator && lexer.depth() == 1 && text.byteAt(token.start()) == ':') {
                offset = token.start() + 1;
                return specification(level);
            }
        }
        offset = text.length();
        return false;
    }
}
