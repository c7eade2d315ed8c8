package io.l9.dora.formats.json;

import io.l9.dora.text.SourceText;

/** White space (RFC 8259, section 2). */
final class JsonSpace {

    private JsonSpace() {}

    static boolean is(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Returns the offset behind the white space at {@code from}. */
    static int behind(SourceText text, int from) {
        int i = from;
        while (i < text.length() && is(text.byteAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the offset of the white space that ends at {@code end}. */
    static int before(SourceText text, int end) {
        int i = end;
        while (i > text.bodyStart() && is(text.byteAt(i - 1))) {
            i--;
        }
        return i;
    }
}
