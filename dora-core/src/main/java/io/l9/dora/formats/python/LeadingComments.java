package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;

/**
 * The comments at the top of a file that are about the file: shebang, coding line, licence.
 *
 * <p>Comments come in paragraphs with blank lines between them. The first paragraph is about the file; so is any other but the one
 * directly above the first statement, which is about that statement.
 */
final class LeadingComments {

    private LeadingComments() {}

    /** Returns the offset of the line behind them, that of the first line where there are none. */
    static int end(SourceText text) {
        int end = text.bodyStart();
        int paragraphEnd = end;
        int line = end;
        while (line < text.length()) {
            int c = firstOf(text, line);
            int next = text.nextLine(line);
            if (c == '#') {
                paragraphEnd = next;
            } else if (c == 0) {
                end = paragraphEnd;
            } else {
                return end == text.bodyStart() ? paragraphEnd : end;
            }
            line = next;
        }
        return paragraphEnd;
    }

    /** Returns the first character of a line that is no blank, 0 where there is none. */
    private static int firstOf(SourceText text, int line) {
        int end = text.lineEnd(line);
        for (int i = line; i < end; i++) {
            int c = text.byteAt(i);
            if (c != ' ' && c != '\t' && c != '\f') {
                return c;
            }
        }
        return 0;
    }
}
