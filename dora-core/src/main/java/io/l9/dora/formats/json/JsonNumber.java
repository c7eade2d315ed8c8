package io.l9.dora.formats.json;

import io.l9.dora.text.SourceText;

/** The grammar of numbers (RFC 8259, section 6). */
final class JsonNumber {

    private JsonNumber() {}

    /** Tells whether the bytes from {@code start} to {@code end} are a number and nothing else. */
    static boolean matches(SourceText text, int start, int end) {
        int i = start < end && text.byteAt(start) == '-' ? start + 1 : start;
        int behindInteger = digits(text, i, end);
        boolean leadingZero = behindInteger - i > 1 && text.byteAt(i) == '0';
        if (behindInteger == i || leadingZero) {
            return false;
        }
        int behindFraction = fraction(text, behindInteger, end);
        return behindFraction >= 0 && exponent(text, behindFraction, end) == end;
    }

    private static int fraction(SourceText text, int i, int end) {
        if (i == end || text.byteAt(i) != '.') {
            return i;
        }
        int behind = digits(text, i + 1, end);
        return behind == i + 1 ? -1 : behind;
    }

    private static int exponent(SourceText text, int i, int end) {
        if (i == end || (text.byteAt(i) != 'e' && text.byteAt(i) != 'E')) {
            return i;
        }
        boolean signed = i + 1 < end && (text.byteAt(i + 1) == '+' || text.byteAt(i + 1) == '-');
        int first = signed ? i + 2 : i + 1;
        int behind = digits(text, first, end);
        return behind == first ? -1 : behind;
    }

    private static int digits(SourceText text, int from, int end) {
        int i = from;
        while (i < end && text.byteAt(i) >= '0' && text.byteAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
