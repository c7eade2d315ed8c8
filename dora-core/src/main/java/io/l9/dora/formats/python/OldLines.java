package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/** What came with a block of an older spelling: its lines, the bare rules directly around it, and one empty line. */
final class OldLines {

    private final SourceText text;
    private final MarkerLines markerLines;

    private OldLines(SourceText text) {
        this.text = text;
        this.markerLines = new MarkerLines(text, BlockSigns.DEFAULT);
    }

    /**
     * Returns the bytes that go with a block. One that shares a line with other code goes without anything else.
     *
     * @param block the statement, with the markers that it has
     */
    static Span around(SourceText text, Span block) {
        Statement statement = Statement.of(text, block);
        boolean ownsLines = statement.startsLine() && statement.endsLine();
        return ownsLines ? new OldLines(text).around(statement.span()) : statement.span();
    }

    /** Returns what the scan says of a block of an older spelling. */
    static Defect defect(Span span, String spelling) {
        return new Defect(
                Defect.Kind.OLD_SPELLING, span, "the block is spelled as it was before today's format: " + spelling);
    }

    private Span around(Span lines) {
        int start = lines.start();
        int end = text.nextLine(lines.end());
        if (!MarkerLines.isComment(text, start)) {
            start = markerLines.blockStart(start);
        }
        if (!MarkerLines.isComment(text, text.lineStart(lines.end())) && isOwnRule(end)) {
            end = text.nextLine(end);
        }
        return withEmptyLine(start, end);
    }

    /** A rule directly above another comment is that one's. */
    private boolean isOwnRule(int line) {
        int next = text.nextLine(line);
        return MarkerLines.isRule(text, line) && !MarkerLines.isTitle(text, next);
    }

    private Span withEmptyLine(int start, int end) {
        int above = start == text.bodyStart() ? start : text.lineStart(start - 1);
        if (above < start && text.lineEnd(above) == above) {
            return new Span(above, end);
        }
        boolean emptyBelow = end < text.length() && text.lineEnd(end) == end;
        return new Span(start, emptyBelow ? text.nextLine(end) : end);
    }
}
