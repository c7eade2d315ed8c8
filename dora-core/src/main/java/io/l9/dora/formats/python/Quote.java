package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;

/** The quotes around a string: one or three of a kind. */
record Quote(String mark) {

    private static final Quote SINGLE = new Quote("'");
    private static final Quote DOUBLE = new Quote("\"");
    private static final Quote TRIPLE_SINGLE = new Quote("'''");
    private static final Quote TRIPLE_DOUBLE = new Quote("\"\"\"");

    static boolean isMark(int c) {
        return c == '\'' || c == '"';
    }

    /** Returns the offset of the first quote character from {@code offset} on; there is one. */
    static int firstIn(SourceText text, int offset) {
        int i = offset;
        while (!isMark(text.byteAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the opening quote at {@code offset}. */
    static Quote at(SourceText text, int offset) {
        boolean apostrophe = text.byteAt(offset) == '\'';
        Quote triple = apostrophe ? TRIPLE_SINGLE : TRIPLE_DOUBLE;
        if (text.startsWith(triple.mark, offset)) {
            return triple;
        }
        return apostrophe ? SINGLE : DOUBLE;
    }

    int length() {
        return mark.length();
    }

    boolean isTriple() {
        return mark.length() == 3;
    }

    boolean closesAt(SourceText text, int offset) {
        return text.startsWith(mark, offset);
    }
}
