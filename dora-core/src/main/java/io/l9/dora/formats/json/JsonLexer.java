package io.l9.dora.formats.json;

import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/**
 * Cuts a text into the tokens of RFC 8259, one at a call, each with its exact bytes.
 *
 * <p>Written by hand because a library hands out values, and here bytes count: places, no limit of depth or length, nothing kept in memory.
 */
final class JsonLexer {

    /** What a token is. */
    enum Token {
        BEGIN_OBJECT,
        END_OBJECT,
        BEGIN_ARRAY,
        END_ARRAY,
        COLON,
        COMMA,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        END_OF_TEXT,
        NOT_JSON
    }

    /** Stands for a token that a message shows by its bytes. */
    private static final String SPELLING = "";

    private final SourceText text;
    private final int length;
    private int start;
    private int end;
    private String words = SPELLING;

    JsonLexer(SourceText text) {
        this.text = text;
        this.length = text.length();
        this.end = text.bodyStart();
    }

    /** Returns the next token; behind the last one that is {@link Token#END_OF_TEXT} each time. */
    Token next() {
        start = JsonSpace.behind(text, end);
        end = start;
        if (start == length) {
            return token(Token.END_OF_TEXT, start, "the end of the file");
        }
        return switch (text.byteAt(start)) {
            case '{' -> token(Token.BEGIN_OBJECT, start + 1, SPELLING);
            case '}' -> token(Token.END_OBJECT, start + 1, SPELLING);
            case '[' -> token(Token.BEGIN_ARRAY, start + 1, SPELLING);
            case ']' -> token(Token.END_ARRAY, start + 1, SPELLING);
            case ':' -> token(Token.COLON, start + 1, SPELLING);
            case ',' -> token(Token.COMMA, start + 1, SPELLING);
            case '"' -> string();
            default -> word();
        };
    }

    /** Returns the bytes of the last token, or of the first ones that are no token. */
    Span span() {
        return new Span(start, end);
    }

    /** Returns the last token in words for a message. */
    String found() {
        return words.equals(SPELLING) ? quoted() : words;
    }

    private Token string() {
        int i = start + 1;
        while (i < length) {
            byte b = text.byteAt(i);
            if (b == '"') {
                return token(Token.STRING, i + 1, "a text");
            }
            if (b >= 0 && b < ' ') {
                return notJson(i, i + 1, "a text with a raw line break or control character");
            }
            if (b == '\\') {
                int behind = behindEscape(i);
                if (behind < 0) {
                    return notJson(i, Math.min(i + 1, length), "a text with an escape that JSON does not know");
                }
                i = behind;
            } else {
                i++;
            }
        }
        return notJson(start, start + 1, "a text that is not closed");
    }

    /** Returns the offset behind the escape whose backslash is at {@code i}, or -1 when it is none (RFC 8259, section 7). */
    private int behindEscape(int i) {
        if (i + 1 == length) {
            return length;
        }
        return switch (text.byteAt(i + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> i + 2;
            case 'u' -> behindHexDigits(i + 2);
            default -> -1;
        };
    }

    private int behindHexDigits(int from) {
        int behind = Math.min(from + 4, length);
        for (int i = from; i < behind; i++) {
            if (Character.digit(text.byteAt(i), 16) < 0) {
                return -1;
            }
        }
        return behind;
    }

    private Token word() {
        int behind = start;
        while (behind < length && isWordPart(text.byteAt(behind))) {
            behind++;
        }
        if (behind == start) {
            return somethingElse();
        }
        if (JsonNumber.matches(text, start, behind)) {
            return token(Token.NUMBER, behind, "a number");
        }
        if (isWord("true", behind)) {
            return token(Token.TRUE, behind, SPELLING);
        }
        if (isWord("false", behind)) {
            return token(Token.FALSE, behind, SPELLING);
        }
        if (isWord("null", behind)) {
            return token(Token.NULL, behind, SPELLING);
        }
        return notJson(start, behind, SPELLING);
    }

    /** Signs and digits belong to words, so that {@code 01}, {@code 1x} and {@code -Infinity} are one wrong word, not two right ones. */
    private static boolean isWordPart(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '+'
                || b == '.'
                || b == '_';
    }

    private boolean isWord(String word, int behind) {
        return behind - start == word.length() && text.startsWith(word, start);
    }

    private Token somethingElse() {
        if (text.startsWith("//", start) || text.startsWith("/*", start)) {
            return notJson(start, start + 2, "a comment");
        }
        int behind = start + 1;
        while (behind < length && isContinuation(text.byteAt(behind))) {
            behind++;
        }
        return notJson(start, behind, SPELLING);
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** Returns the bytes of the token in backquotes; a message needs no more of a long one than its start. */
    private String quoted() {
        int shown = Math.min(end, start + 100);
        return "`" + Printable.value(text.string(start, shown)) + "`";
    }

    private Token token(Token token, int behind, String inWords) {
        end = behind;
        words = inWords;
        return token;
    }

    private Token notJson(int from, int behind, String inWords) {
        start = from;
        return token(Token.NOT_JSON, behind, inWords);
    }
}
