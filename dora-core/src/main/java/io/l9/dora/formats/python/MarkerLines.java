package io.l9.dora.formats.python;

import io.l9.dora.block.Markers;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows a marker line, and the {@linkplain Markers#isRule rule} that stands around one. */
final class MarkerLines {

    private final SourceText text;
    private final Markers markers;
    private final int startLength;
    private final int endLength;

    MarkerLines(SourceText text, Markers markers) {
        this.text = text;
        this.markers = markers;
        this.startLength = markers.start().getBytes(StandardCharsets.UTF_8).length;
        this.endLength = markers.end().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns the kind of marker that a comment is, or null. */
    Part.@Nullable Kind kindOf(Span comment) {
        Span trimmed = trimmed(comment);
        if (trimmed.length() == startLength && isMarker(trimmed, markers.start())) {
            return Part.Kind.START_MARKER;
        }
        return trimmed.length() == endLength && isMarker(trimmed, markers.end()) ? Part.Kind.END_MARKER : null;
    }

    /** A marker is all that its line holds, but for white space around it. */
    private boolean isMarker(Span comment, String marker) {
        return text.string(comment).equals(marker)
                && trimmed(line(comment.start())).equals(comment);
    }

    /**
     * Returns the lines of a block.
     *
     * @param start a start marker
     * @return from the start of the rule above it, or of its own line
     */
    int blockStart(Span start) {
        int line = text.lineStart(start.start());
        if (line == text.bodyStart()) {
            return line;
        }
        Span above = line(line - 1);
        return isRule(above) ? above.start() : line;
    }

    /** Returns the end, line end excluded, of the rule below the end marker {@code end}, or of its own line. */
    int blockEnd(Span end) {
        int next = text.nextLine(end.end());
        Span below = new Span(next, text.lineEnd(next));
        return isRule(below) ? below.end() : end.end();
    }

    private boolean isRule(Span line) {
        return Markers.isRule(text.string(trimmed(line)));
    }

    /** Returns the line that {@code offset} is on; a line end is on the line that it ends. */
    private Span line(int offset) {
        int start = text.lineStart(offset);
        return new Span(start, text.lineEnd(start));
    }

    private Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.byteAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.byteAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
