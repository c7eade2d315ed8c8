package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;

/**
 * The comments at the top of a file that are about the file: shebang, coding line, licence.
 *
 * <p>Comments come in paragraphs with blank lines between them. The first paragraph is about the file; so is any other but the one
 * directly above the first statement, which is about that statement. The comments of a block that belongs at the end are that block's.
 */
final class LeadingComments {

    /** What the start markers of footer and trace have in common. */
    private static final String TAIL_SIGN = "# L9 ";

    private LeadingComments() {}

    /** Returns the offset of the line behind them, that of the first line where there are none. */
    static int end(SourceText text) {
        int end = text.bodyStart();
        int paragraphEnd = end;
        int line = end;
        while (line < text.length()) {
            int first = behindBlanks(text, line);
            int next = text.nextLine(first);
            int c = first < text.length() ? text.byteAt(first) : '\n';
            if (c == '#') {
                if (text.startsWith(TAIL_SIGN, first) && PythonTail.startsAt(text, first)) {
                    return end == text.bodyStart() ? aboveTail(text, first) : end;
                }
                paragraphEnd = next;
            } else if (StringScanner.isLineEnd(c)) {
                end = paragraphEnd;
            } else {
                return end == text.bodyStart() ? paragraphEnd : end;
            }
            line = next;
        }
        return paragraphEnd;
    }

    /** Returns the end of the comments directly above a block at the end whose start marker is at {@code marker}; the start of the text where there are none. */
    private static int aboveTail(SourceText text, int marker) {
        int tail = PythonTail.startOfLines(text, marker);
        return TailGaps.isSpace(text, text.bodyStart(), tail) ? text.bodyStart() : tail;
    }

    /** Returns the offset of the first character of a line that is no blank, its end where there is none. */
    private static int behindBlanks(SourceText text, int line) {
        int i = line;
        while (i < text.length() && isBlank(text.byteAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
