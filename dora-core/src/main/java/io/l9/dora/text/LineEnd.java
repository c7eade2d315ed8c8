package io.l9.dora.text;

/** Which line end a place of a text takes. */
public final class LineEnd {

    private static final String LF = "\n";
    private static final String CRLF = "\r\n";
    private static final String CR = "\r";

    private LineEnd() {}

    /**
     * Returns the line end that what is inserted at {@code offset} takes: the last one in front of it, else the first one behind it, LF in a text
     * without any.
     *
     * @param offset byte offset, not between the CR and the LF of a line end
     */
    public static String at(SourceText text, int offset) {
        for (int i = offset - 1; i >= text.bodyStart(); i--) {
            if (text.byteAt(i) == '\n') {
                return i > text.bodyStart() && text.byteAt(i - 1) == '\r' ? CRLF : LF;
            }
            if (text.byteAt(i) == '\r') {
                return CR;
            }
        }
        int first = text.lineEnd(offset);
        return first == text.length() ? LF : text.string(first, text.nextLine(first));
    }
}
