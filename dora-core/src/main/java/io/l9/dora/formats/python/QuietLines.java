package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Walks over the lines that say nothing, blank ones and comments, to the next marker or statement. */
final class QuietLines {

    private final SourceText text;
    private final MarkerLines markerLines;
    private int line;
    private int first;
    private Part.@Nullable Kind marker;

    QuietLines(SourceText text, MarkerLines markerLines) {
        this.text = text;
        this.markerLines = markerLines;
    }

    /** Moves to the first line that is a marker or holds a statement, from the line at {@code from} on, or to the end of the text. */
    void moveFrom(int from) {
        marker = null;
        line = from;
        first = from;
        while (line < text.length()) {
            first = behindBlanks(line);
            if (!areQuietFrom(first)) {
                return;
            }
            if (first < text.length() && text.byteAt(first) == '#') {
                marker = markerLines.kindOf(first);
                if (marker != null) {
                    return;
                }
            }
            line = text.nextLine(first);
            first = line;
        }
    }

    /** Returns where the line starts. */
    int line() {
        return line;
    }

    /** Returns the offset of the first byte of the line that is no blank. */
    int first() {
        return first;
    }

    /** Returns the marker that the line is, or null. */
    Part.@Nullable Kind marker() {
        return marker;
    }

    /** Returns the first offset from {@code offset} on where no blank stands. */
    int behindBlanks(int offset) {
        int i = offset;
        while (i < text.length() && isBlank(text.byteAt(i))) {
            i++;
        }
        return i;
    }

    /** Tells whether nothing but blanks and a comment stand on the line from {@code offset} on. */
    boolean areQuietFrom(int offset) {
        int i = behindBlanks(offset);
        return i == text.length() || text.byteAt(i) == '#' || StringScanner.isLineEnd(text.byteAt(i));
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
