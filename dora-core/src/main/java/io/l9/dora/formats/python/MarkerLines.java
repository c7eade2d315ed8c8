package io.l9.dora.formats.python;

import io.l9.dora.block.Markers;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import org.jspecify.annotations.Nullable;

/** Knows a marker line, and the {@linkplain Markers#isRule rule} that stands around one. */
final class MarkerLines {

    private final SourceText text;
    private final BlockSigns signs;

    MarkerLines(SourceText text, BlockSigns signs) {
        this.text = text;
        this.signs = signs;
    }

    /** Returns the kind of marker that the comment at {@code start} is, or null. */
    Part.@Nullable Kind kindOf(int start) {
        if (isMarker(start, signs.start())) {
            return Part.Kind.START_MARKER;
        }
        return isMarker(start, signs.end()) ? Part.Kind.END_MARKER : null;
    }

    /** A marker is all that its line holds, but for white space around it. */
    private boolean isMarker(int start, byte[] marker) {
        if (!text.startsWith(marker, start) || !isTrimmed(marker)) {
            return false;
        }
        int behind = behindBlanks(text, start + marker.length, text.length());
        return text.lineEnd(behind) == behind && behindBlanks(text, text.lineStart(start), start) == start;
    }

    /** White space at the end of a comment is none of it, so that no line is a marker that ends with white space. */
    private static boolean isTrimmed(byte[] marker) {
        return marker.length > 0 && !isBlank(marker[marker.length - 1]);
    }

    /**
     * Returns the lines of a block.
     *
     * @param start the offset of a start marker
     * @return from the start of the rule above it, or of its own line
     */
    int blockStart(int start) {
        int line = text.lineStart(start);
        if (line == text.bodyStart()) {
            return line;
        }
        int above = text.lineStart(line - 1);
        return isRule(text, above) && !endsBox(above) ? above : line;
    }

    /** Tells whether the line directly above a rule is a comment, which the rule belongs to then. */
    private boolean endsBox(int rule) {
        return rule > text.bodyStart() && isTitle(text, text.lineStart(rule - 1));
    }

    /** Tells whether the line that starts at {@code line} is a comment and no rule. */
    static boolean isTitle(SourceText text, int line) {
        return isComment(text, line) && !isRule(text, line);
    }

    /** Tells whether nothing but a comment stands on the line that starts at {@code line}. */
    static boolean isComment(SourceText text, int line) {
        int start = behindBlanks(text, line, text.length());
        return start < text.length() && text.byteAt(start) == '#';
    }

    /** Returns the end, line end excluded, of the rule below the end marker whose line ends at {@code end}, or of its own line. */
    int blockEnd(int end) {
        int next = text.nextLine(end);
        return isRule(text, next) ? text.lineEnd(next) : end;
    }

    /** Tells whether the line that starts at {@code line} is a rule, as {@link Markers#isRule} has it. */
    static boolean isRule(SourceText text, int line) {
        int end = text.lineEnd(line);
        int start = behindBlanks(text, line, end);
        return start < end && text.byteAt(start) == '#' && Markers.isRule(trimmed(text, start, end));
    }

    private static String trimmed(SourceText text, int start, int lineEnd) {
        int end = lineEnd;
        while (end > start && isBlank(text.byteAt(end - 1))) {
            end--;
        }
        return text.string(new Span(start, end));
    }

    private static int behindBlanks(SourceText text, int from, int end) {
        int i = from;
        while (i < end && isBlank(text.byteAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
