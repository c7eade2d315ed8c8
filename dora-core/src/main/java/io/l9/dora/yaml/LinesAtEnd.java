package io.l9.dora.yaml;

import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.List;

/**
 * Puts blocks on lines of their own at the end of a text, and takes them away.
 *
 * <p>A block is added behind the last byte of the line above it, with an empty line between the two; a text without a line break at its end goes on having
 * none. Where there is no line above, and where an empty line would belong to the scalar above, the empty line stands below the block, if anything does.
 */
public final class LinesAtEnd {

    private final SourceText text;

    public LinesAtEnd(SourceText text) {
        this.text = text;
    }

    /**
     * Returns where a block is added.
     *
     * @param start the start of the block that is to stand behind it, or the end of the text
     */
    public int insertion(int start) {
        if (start < text.length()) {
            return endAbove(start);
        }
        return text.lineStart(start) < start ? start : withoutLineBreak(start);
    }

    /**
     * Returns the insertion of a block.
     *
     * @param offset what {@link #insertion} returned
     * @param lines without line breaks
     */
    public Edit insert(int offset, List<String> lines) {
        String lineBreak = text.lineBreakFor(offset);
        String block = String.join(lineBreak, lines);
        int next = isFirst(offset) ? offset : text.nextLine(offset);
        if (isFirst(offset) || (next > offset && EndOfYaml.keepsEmptyLine(text, next))) {
            return Edit.insert(next, block + lineBreak + (next < text.length() ? lineBreak : ""));
        }
        return Edit.insert(offset, lineBreak + lineBreak + block);
    }

    /** Tells whether nothing stands above a block at {@code offset}, not even an empty line. */
    private boolean isFirst(int offset) {
        return offset == text.bodyStart() && (offset == text.length() || text.lineEnd(offset) > offset);
    }

    /** Returns the removal of a block that {@linkplain LineBlock#isOnItsOwnLines stands on its own lines}, with the empty line it brought. */
    public Edit remove(Span block) {
        int start = text.lineStart(block.start());
        int end = text.lineEnd(block.end());
        if (start == text.bodyStart() || EndOfYaml.keepsEmptyLine(text, start)) {
            return Edit.delete(new Span(start, withEmptyLine(text.nextLine(end))));
        }
        return Edit.delete(new Span(endAbove(start), end));
    }

    /** An empty line that ends the text parts the block from nothing. */
    private int withEmptyLine(int next) {
        int behind = text.nextLine(next);
        return text.lineEnd(next) == next && behind < text.length() ? behind : next;
    }

    /** Returns where the text above a block ends, without the empty line that parts the two. */
    private int endAbove(int start) {
        int end = withoutLineBreak(start);
        boolean isEmptyLine = end > text.bodyStart() && text.lineStart(end) == end;
        return isEmptyLine && !EndOfYaml.keepsEmptyLine(text, start) ? withoutLineBreak(end) : end;
    }

    private int withoutLineBreak(int lineStart) {
        if (lineStart == text.bodyStart()) {
            return lineStart;
        }
        return text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
    }
}
