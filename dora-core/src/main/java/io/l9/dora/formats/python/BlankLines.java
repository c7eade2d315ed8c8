package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;

/**
 * The line ends that come with a block and go with it.
 *
 * <p>They have to be known again in the result, whatever stood there before, so that a block that is taken away leaves the file as it was:
 *
 * <ul>
 *   <li>At the top of a file a blank line follows the block.
 *   <li>Elsewhere a blank line stands in front of it. If a blank line was there already it now stands behind the block, as it does behind most
 *       docstrings.
 *   <li>If there was none, a second blank line in front of the block says so, and one follows it.
 *   <li>Where what stands in front ends with a blank line itself, a continued one, two are put in front of the block. There are three then.
 *   <li>A text whose last line has no line end keeps having none.
 * </ul>
 *
 * <p>The blank lines in front are counted, and so hold nothing at all; the one that was there already may be white space.
 *
 * @param before what comes in front of the first line of the block
 * @param behind what comes behind its last line
 */
record BlankLines(String before, String behind) {

    /** How many blank lines in front of a block say that the one behind it came with it. */
    private static final int MARKED = 2;

    /** Returns what a block at {@code offset}, where its scan says that it belongs, brings along. */
    static BlankLines at(SourceText text, int offset) {
        String lineEnd = text.lineBreakFor(offset);
        boolean endsText = offset == text.length();
        if (offset == text.bodyStart()) {
            return new BlankLines("", endsText ? lineEnd : lineEnd.repeat(2));
        }
        if (text.lineStart(offset) != offset) {
            return new BlankLines(lineEnd.repeat(2), "");
        }
        if (countAbove(text, offset) > 0) {
            return new BlankLines(lineEnd.repeat(2), lineEnd);
        }
        boolean spaceFollows = endsText || isSpace(text, offset);
        return spaceFollows
                ? new BlankLines(lineEnd, lineEnd)
                : new BlankLines(lineEnd.repeat(MARKED), lineEnd.repeat(2));
    }

    /** Returns the offset from which on a block whose lines start at {@code start} and end at {@code end}, line end excluded, goes away. */
    static int startOf(SourceText text, int start, int end) {
        int above = countAbove(text, start);
        boolean endsText = end == text.length();
        int back = endsText && above > 0 ? 2 : Math.min(above, 2);
        int offset = start;
        for (int i = 0; i < back; i++) {
            offset = lineEndBefore(text, offset);
        }
        return offset;
    }

    /** Returns the offset up to which it goes away. */
    static int endOf(SourceText text, int start, int end) {
        int next = text.nextLine(end);
        boolean atTop = start == text.bodyStart();
        boolean followed = next < text.length() && text.lineEnd(next) == next;
        return followed && (atTop || countAbove(text, start) == MARKED) ? text.nextLine(next) : next;
    }

    /** Returns the number of blank lines directly above the line that starts at {@code offset}, at most three. */
    private static int countAbove(SourceText text, int offset) {
        int count = 0;
        int line = offset;
        while (count <= MARKED && line > text.bodyStart()) {
            int above = text.lineStart(line - 1);
            if (text.lineEnd(above) != above) {
                break;
            }
            line = above;
            count++;
        }
        return count;
    }

    /** Returns where the line end starts that ends at {@code offset}; {@code offset} itself at the top of the text. */
    static int lineEndBefore(SourceText text, int offset) {
        return offset == text.bodyStart() ? offset : text.lineEnd(text.lineStart(offset - 1));
    }

    private static boolean isSpace(SourceText text, int line) {
        return text.string(line, text.lineEnd(line)).isBlank();
    }
}
