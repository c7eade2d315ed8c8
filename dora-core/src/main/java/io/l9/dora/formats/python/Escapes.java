package io.l9.dora.formats.python;

import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Locale;

/** Decodes what a backslash starts (Python Language Reference 2.5.1.1). An unknown escape stands for itself, backslash included. */
final class Escapes {

    private static final String LETTERS = "\\'\"abfnrtv";
    private static final String MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000B";
    private static final int MAX_OCTAL_DIGITS = 3;

    private final SourceText text;
    private final int limit;
    private final StringBuilder out;

    /**
     * @param limit byte offset where the string's closing quote starts
     * @param out takes what the escapes mean
     */
    Escapes(SourceText text, int limit, StringBuilder out) {
        this.text = text;
        this.limit = limit;
        this.out = out;
    }

    /** Decodes the escape at {@code backslash} of a text, and returns the offset behind it. */
    int inText(int backslash) throws Rejection {
        return switch (text.byteAt(backslash + 1)) {
            case 'u' -> hex(backslash, 4);
            case 'U' -> hex(backslash, 8);
            case 'N' -> named(backslash);
            default -> inBytes(backslash);
        };
    }

    /** Decodes the escape at {@code backslash}, one of those that bytes know too, and returns the offset behind it. */
    int inBytes(int backslash) throws Rejection {
        int c = text.byteAt(backslash + 1);
        if (StringScanner.isLineEnd(c)) {
            return StringScanner.behindEscaped(text, backslash + 1);
        }
        if (c == 'x') {
            return hex(backslash, 2);
        }
        if (isOctal(backslash + 1)) {
            return octal(backslash + 1);
        }
        int known = LETTERS.indexOf(c);
        if (known >= 0) {
            out.append(MEANINGS.charAt(known));
            return backslash + 2;
        }
        out.append('\\');
        return backslash + 1;
    }

    private boolean isOctal(int i) {
        return i < limit && text.byteAt(i) >= '0' && text.byteAt(i) <= '7';
    }

    private int octal(int start) {
        int i = start;
        int value = 0;
        while (i < start + MAX_OCTAL_DIGITS && isOctal(i)) {
            value = value * 8 + text.byteAt(i) - '0';
            i++;
        }
        out.append((char) value);
        return i;
    }

    private int hex(int backslash, int digits) throws Rejection {
        int start = backslash + 2;
        long value = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = i < limit ? Character.digit(text.byteAt(i), 16) : -1;
            if (digit < 0) {
                throw rejected(backslash, i, "an escape that needs " + digits + " hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT) {
            throw rejected(backslash, start + digits, "an escape beyond the last code point, U+10FFFF");
        }
        out.appendCodePoint((int) value);
        return start + digits;
    }

    private int named(int backslash) throws Rejection {
        int start = backslash + 3;
        int close = start;
        while (close < limit && text.byteAt(close) != '}') {
            close++;
        }
        if (!text.startsWith("{", backslash + 2) || close >= limit) {
            throw rejected(backslash, Math.min(start, limit), "an escape \\N without a name in braces");
        }
        String name = text.string(new Span(start, close));
        try {
            out.appendCodePoint(codePoint(name));
        } catch (IllegalArgumentException e) {
            throw rejected(backslash, close + 1, "an unknown character name " + Printable.value(name));
        }
        return close + 1;
    }

    /** Leaves out what only Java takes for a name: surrounding blanks, old names with a remark, names made of block and number. */
    private static int codePoint(String name) {
        int c = Character.codePointOf(name);
        String upper = name.toUpperCase(Locale.ROOT);
        boolean numbered = upper.endsWith(" " + Integer.toHexString(c).toUpperCase(Locale.ROOT));
        if (!upper.strip().equals(upper) || upper.indexOf('(') >= 0 || numbered) {
            throw new IllegalArgumentException(name);
        }
        return c;
    }

    private Rejection rejected(int start, int end, String what) {
        return new Rejection(new Span(start, Math.max(end, start + 1)), what + " in a string");
    }
}
