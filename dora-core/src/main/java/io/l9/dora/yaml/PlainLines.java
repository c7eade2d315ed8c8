package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;

/**
 * A cursor over the lines with content in a text, for as long as every line is plain: printable characters, blanks that are spaces, ended by LF or
 * CRLF. What it goes over between them, comments and blank lines, the markers are told of.
 *
 * <p>Where a line is not plain, or a marker not where it should be, a move returns false, and the cursor is of no more use.
 */
final class PlainLines {

    private static final String PREFIX = "# ";

    private final SourceText text;
    private final PlainMarkers markers;
    private final boolean commented;
    private final int limit;

    private int start;
    private int margin;
    private int content;
    private int end;
    private int lineEnd;
    private int next;

    /**
     * Makes a cursor that stands before its first line; the first move is {@link #toContent}.
     *
     * @param commented whether what is read stands behind {@code # } in each line
     * @param from the start of a line
     * @param limit the start of the first line that is not read, or the end of the text
     */
    PlainLines(SourceText text, PlainMarkers markers, boolean commented, int from, int limit) {
        this.text = text;
        this.markers = markers;
        this.commented = commented;
        this.next = from;
        this.limit = limit;
    }

    /** Goes on from a line with content to the next one, or to the end. */
    boolean advance() {
        return markers.passContent(text, start, end) && toContent();
    }

    /**
     * Goes likewise over the lines of a text that is indented deeper than {@code column}, whatever stands in them, to the line behind it. The blank
     * lines in it hold no blanks, and its first line with something in it says how deep it is.
     */
    boolean advanceBehindText(int column) {
        int indent = -1;
        while (next < limit) {
            int line = next;
            if (!read(line)) {
                return false;
            }
            boolean isBlank = content == lineEnd;
            int depth = content - start;
            if (isBlank ? depth > 0 : indent >= 0 && depth > column && depth < indent) {
                return false;
            }
            if (!isBlank && depth <= column) {
                next = line;
                break;
            }
            indent = indent < 0 && !isBlank ? depth : indent;
        }
        return toContent();
    }

    /** Goes to the first line behind this one that has content, or to the end. */
    boolean toContent() {
        while (next < limit && !(commented && markers.areComplete())) {
            if (!read(next)) {
                return false;
            }
            if (hasContent()) {
                return true;
            }
            if (!markers.pass(text, start, end, lineEnd)) {
                return false;
            }
        }
        start = limit;
        margin = limit;
        content = limit;
        end = limit;
        return true;
    }

    private boolean hasContent() {
        return content < end && text.byteAt(content) != '#';
    }

    private boolean read(int from) {
        start = from;
        lineEnd = endOfPlain(from);
        if (lineEnd < 0) {
            return false;
        }
        end = lineEnd;
        while (end > start && text.byteAt(end - 1) == ' ') {
            end--;
        }
        if (commented && !isComment()) {
            return false;
        }
        margin = commented ? Math.min(lineEnd, start + PREFIX.length()) : start;
        content = margin;
        while (content < end && text.byteAt(content) == ' ') {
            content++;
        }
        return true;
    }

    /** Tells whether the line is one of the comments that hold YAML: behind the sign is a blank or nothing. */
    private boolean isComment() {
        return text.startsWith(PREFIX, start) || (text.startsWith("#", start) && lineEnd == start + 1);
    }

    /** Returns the end of the line that starts at {@code from}, and notes where the next one starts; -1 when it is not plain. */
    private int endOfPlain(int from) {
        int i = from;
        while (i < limit) {
            byte b = text.byteAt(i);
            if (b >= ' ' && b < 0x7F) {
                i++;
            } else if (b == '\n') {
                next = i + 1;
                return i;
            } else if (b == '\r') {
                next = i + 2;
                return text.startsWith("\n", i + 1) ? i : -1;
            } else {
                int c = text.codePointAt(i);
                if (!isPlain(c)) {
                    return -1;
                }
                i += lengthOf(c);
            }
        }
        next = limit;
        return limit;
    }

    /** Tells whether a character beyond ASCII is one that all readers of YAML take for a letter or sign, and none for white space. */
    private static boolean isPlain(int c) {
        boolean unprintable = c < 0xA0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
        return !unprintable && !Character.isWhitespace(c);
    }

    private static int lengthOf(int c) {
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }

    /** Tells whether there are no more lines. */
    boolean isAtEnd() {
        return start == limit;
    }

    /** Tells whether the line is {@code line}, but for blanks behind it. */
    boolean is(String line) {
        return end - margin == line.length() && text.startsWith(line, margin);
    }

    /** Returns the number of blanks before the content. */
    int column() {
        return content - margin;
    }

    /** Returns the offset of the first byte that is no blank. */
    int content() {
        return content;
    }

    /** Returns the offset behind the last byte that is no blank. */
    int end() {
        return end;
    }
}
