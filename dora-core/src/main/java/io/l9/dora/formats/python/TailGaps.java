package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/**
 * The line ends that come with a block at the end and go with it.
 *
 * <p>It is added behind the last line that holds anything, with one empty line in between; the line end of that line stays behind the block, so that a
 * text whose last line has none keeps having none. Where it is the first thing of a text, and something follows, the empty line is behind it.
 *
 * @param before what comes in front of the first line of the block
 * @param behind what comes behind its last line
 */
record TailGaps(String before, String behind) {

    private static final int LINE_ENDS = 2;

    /** Returns where a block goes that stands behind all in front of {@code limit}, the start of a line or the end of the text. */
    static int placeBefore(SourceText text, int limit) {
        int last = limit;
        while (last > text.bodyStart() && isSpace(text.byteAt(last - 1))) {
            last--;
        }
        if (last > text.bodyStart()) {
            return text.lineEnd(last);
        }
        return limit < text.length() ? limit : text.lineEnd(text.bodyStart());
    }

    /** Returns what a block at {@code offset}, where its scan says that it belongs, brings along. */
    static TailGaps at(SourceText text, int offset) {
        String gap = text.lineBreakFor(offset).repeat(LINE_ENDS);
        if (isFirstOfMore(text, offset, offset)) {
            return new TailGaps("", gap);
        }
        return new TailGaps(offset == text.bodyStart() ? "" : gap, "");
    }

    /** Returns what goes with a block whose lines start at {@code start} and end at {@code end}, line end excluded. */
    static Span around(SourceText text, int start, int end) {
        if (isFirstOfMore(text, start, end)) {
            int next = text.nextLine(end);
            return new Span(start, text.lineEnd(next) == next ? text.nextLine(next) : next);
        }
        int from = BlankLines.lineEndBefore(text, start);
        boolean emptyLine = from > text.bodyStart() && text.lineStart(from) == from;
        return new Span(emptyLine ? BlankLines.lineEndBefore(text, from) : from, end);
    }

    /** Tells whether a block is the first thing of a text, and not the only one. */
    private static boolean isFirstOfMore(SourceText text, int start, int end) {
        return isSpace(text, text.bodyStart(), start) && behindSpace(text, end) < text.length();
    }

    /** Returns the first offset from {@code offset} on where no white space stands. */
    static int behindSpace(SourceText text, int offset) {
        int i = offset;
        while (i < text.length() && isSpace(text.byteAt(i))) {
            i++;
        }
        return i;
    }

    /** Tells whether nothing but white space stands from {@code start} to {@code end}. */
    static boolean isSpace(SourceText text, int start, int end) {
        return behindSpace(text, start) >= end;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\f' || StringScanner.isLineEnd(c);
    }
}
