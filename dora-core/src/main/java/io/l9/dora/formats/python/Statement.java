package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/**
 * A block as a statement among others, which may share its lines.
 *
 * @param span the block, with blanks in front of it on its line where it is the first, and behind it a semicolon and the blanks up to the next
 *     statement or the end of the line
 * @param startsLine whether nothing but blanks stands in front of it on its first line
 * @param endsLine whether nothing but blanks stands behind it on its last line
 */
record Statement(Span span, boolean startsLine, boolean endsLine) {

    static Statement of(SourceText text, Span block) {
        int behind = behindBlanks(text, block.end());
        boolean more = behind < text.length() && text.byteAt(behind) == ';';
        int next = more ? behindBlanks(text, behind + 1) : behind;
        boolean endsLine = text.lineEnd(next) == next;
        int end = more || endsLine ? next : block.end();
        int line = text.lineStart(block.start());
        boolean startsLine = behindBlanks(text, line) >= block.start();
        return new Statement(new Span(startsLine ? line : block.start(), end), startsLine, endsLine);
    }

    private static int behindBlanks(SourceText text, int offset) {
        int i = offset;
        while (i < text.length() && isBlank(text.byteAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
