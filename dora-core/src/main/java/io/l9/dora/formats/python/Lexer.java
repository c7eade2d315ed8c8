package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Python source into tokens, one at a time (Python Language Reference, chapter 2; the grammar of 3.14).
 *
 * <p>It walks any text, also one with errors, in linear time: an unclosed string ends with its line, an unclosed bracket or triple
 * quote with the text.
 */
final class Lexer {

    private final SourceText text;
    private final int nesting;
    private int offset;
    private int depth;
    private boolean atLineStart;

    private Lexer(SourceText text, int offset, int nesting) {
        this.text = text;
        this.offset = offset;
        this.nesting = nesting;
    }

    /** Returns a lexer that starts with a line outside brackets. */
    static Lexer atLine(SourceText text, int offset) {
        Lexer lexer = new Lexer(text, offset, 0);
        lexer.atLineStart = true;
        return lexer;
    }

    /** Returns a lexer that starts inside a line, outside brackets. */
    static Lexer within(SourceText text, int offset) {
        return new Lexer(text, offset, 0);
    }

    /** Returns a lexer that starts behind the brace of a replacement field, which counts as an open bracket. */
    static Lexer inField(SourceText text, int offset, int nesting) {
        Lexer lexer = new Lexer(text, offset, nesting);
        lexer.depth = 1;
        return lexer;
    }

    /** Returns the number of brackets that are open behind the last token. */
    int depth() {
        return depth;
    }

    /** Tells whether the bytes of {@code token} are those of {@code ascii}. */
    boolean is(Token token, String ascii) {
        return token.length() == ascii.length() && text.startsWith(ascii, token.start());
    }

    Token next() {
        if (atLineStart) {
            atLineStart = false;
            Token indentation = indentation();
            if (indentation != null) {
                return indentation;
            }
        }
        skipBlanks();
        Token token = read();
        offset = token.end();
        return token;
    }

    private Token read() {
        if (offset == text.length()) {
            return new Token(Kind.END, offset, offset);
        }
        int c = text.byteAt(offset);
        if (StringScanner.isLineEnd(c)) {
            atLineStart = true;
            return new Token(Kind.NEWLINE, offset, text.nextLine(offset));
        }
        if (c == '#') {
            return new Token(Kind.COMMENT, offset, text.lineEnd(offset));
        }
        if (startsName(c) || Quote.isMark(c)) {
            return nameOrString();
        }
        if (isDigit(c) || (c == '.' && isDigit(at(offset + 1)))) {
            return number();
        }
        return operator(c);
    }

    /** Returns the white space at the start of a logical line; null where there is none, or nothing but a comment behind it. */
    private @Nullable Token indentation() {
        int start = offset;
        boolean indented = false;
        boolean continued = false;
        while (offset < text.length()) {
            int c = text.byteAt(offset);
            if (c == ' ' || c == '\t') {
                indented = true;
                offset++;
            } else if (c == '\f') {
                // A form feed starts the count of columns anew; 2.1.8.
                indented = false;
                offset++;
            } else if (c == '\\' && isContinuation(offset)) {
                continued |= indented;
                offset = text.nextLine(offset);
            } else {
                break;
            }
        }
        int c = at(offset);
        boolean blank = offset == text.length() || StringScanner.isLineEnd(c) || c == '#';
        return (indented || continued) && !blank ? new Token(Kind.INDENTATION, start, offset) : null;
    }

    private void skipBlanks() {
        while (offset < text.length()) {
            int c = text.byteAt(offset);
            if (c == ' ' || c == '\t' || c == '\f' || (depth > 0 && StringScanner.isLineEnd(c))) {
                offset++;
            } else if (c == '\\' && isContinuation(offset)) {
                offset = text.nextLine(offset);
            } else {
                return;
            }
        }
    }

    /** Tells whether the backslash at {@code backslash} joins two lines; there has to be a second one; 2.1.5. */
    private boolean isContinuation(int backslash) {
        return StringScanner.isLineEnd(at(backslash + 1)) && text.nextLine(backslash) < text.length();
    }

    private Token nameOrString() {
        int end = offset;
        while (startsName(at(end)) || isDigit(at(end))) {
            end++;
        }
        if (!Quote.isMark(at(end))) {
            return new Token(Kind.NAME, offset, end);
        }
        StringPrefix prefix = StringPrefix.of(text, offset, end);
        if (prefix == null) {
            return new Token(Kind.NAME, offset, end);
        }
        return prefix.content() == StringPrefix.Content.TEMPLATE
                ? TemplateScanner.scan(text, prefix, offset, end, nesting)
                : StringScanner.scan(text, offset, end);
    }

    private Token number() {
        boolean radix = at(offset) == '0' && "xXoObB".indexOf(at(offset + 1)) >= 0;
        int end = offset;
        while (isDigit(at(end)) || isAsciiLetter(at(end)) || at(end) == '.') {
            boolean exponent = !radix && (at(end) | 0x20) == 'e';
            boolean signed = exponent && (at(end + 1) == '+' || at(end + 1) == '-');
            end += signed ? 2 : 1;
        }
        return new Token(Kind.NUMBER, offset, end);
    }

    private Token operator(int c) {
        switch (c) {
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth = Math.max(0, depth - 1);
            default -> {
                if (":,;.+-*/%&|^~<>=@!".indexOf(c) < 0) {
                    return new Token(Kind.STRAY, offset, offset + 1);
                }
            }
        }
        return new Token(Kind.OPERATOR, offset, offset + operatorLength(c));
    }

    private int operatorLength(int c) {
        if (text.startsWith("...", offset)) {
            return 3;
        }
        int next = at(offset + 1);
        if (next == c && "*/<>".indexOf(c) >= 0) {
            return at(offset + 2) == '=' ? 3 : 2;
        }
        boolean withEquals = next == '=' && "<>=!:+-*/%&|^@".indexOf(c) >= 0;
        return withEquals || (c == '-' && next == '>') ? 2 : 1;
    }

    private int at(int i) {
        return i < text.length() ? text.byteAt(i) : 0;
    }

    /** Takes every character beyond ASCII as part of a name; whether it may be is not judged. */
    private static boolean startsName(int c) {
        return isAsciiLetter(c) || c < 0;
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
