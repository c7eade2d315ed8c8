package io.l9.dora.audit;

import java.util.Arrays;

/** Bytes that grow at their end, and that are written out and begun anew without a copy of each line. */
final class Bytes {

    private static final String HEX = "0123456789abcdef";

    private byte[] content = new byte[1 << 17];
    private int length;

    int length() {
        return length;
    }

    /** Returns the array itself, of which the first {@link #length} bytes count. */
    byte[] array() {
        return content;
    }

    void clear() {
        length = 0;
    }

    /** Appends ASCII text as it is. */
    Bytes ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            content[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    Bytes bytes(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, content, length, more.length);
        length += more.length;
        return this;
    }

    /** Appends a JSON string: ASCII, and whatever else the text holds as escapes, each half of a surrogate pair on its own. */
    Bytes json(String text) {
        reserve(text.length() * 6 + 2);
        content[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                content[length++] = '\\';
                content[length++] = (byte) c;
            } else if (c >= ' ' && c < 0x7F) {
                content[length++] = (byte) c;
            } else {
                escape(c);
            }
        }
        content[length++] = '"';
        return this;
    }

    private void escape(char c) {
        content[length++] = '\\';
        content[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            content[length++] = (byte) HEX.charAt(c >> shift & 0xF);
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(content, length);
    }

    private void reserve(int more) {
        if (content.length - length < more) {
            content = Arrays.copyOf(content, Math.max(content.length * 2, length + more));
        }
    }
}
