package io.l9.dora.yaml;

import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Puts blocks on lines of their own into a text, and takes them away.
 *
 * <p>A block brings one empty line along, on the side where it is needed. When it goes, the empty line below it goes too, or else the one above. Which
 * of two empty lines goes makes no difference to what is left, as long as they are the same bytes; so the original comes back.
 */
public final class LineBlock {

    /** Where the empty line stands. */
    public enum EmptyLine {
        ABOVE,
        BELOW,
        /** There is none: in a text that ends with the block, or where one would change what stands above. */
        NONE
    }

    private final SourceText text;

    public LineBlock(SourceText text) {
        this.text = text;
    }

    /**
     * Returns the insertion of a block.
     *
     * @param offset the start of a line, or the end of the text
     * @param lines without line breaks
     */
    public Edit insert(int offset, List<String> lines, EmptyLine emptyLine) {
        String lineBreak = text.lineBreakFor(offset);
        String block = String.join(lineBreak, lines);
        String above = emptyLine == EmptyLine.ABOVE ? lineBreak : "";
        String below = emptyLine == EmptyLine.BELOW ? lineBreak : "";
        boolean endsUnfinished = offset == text.length() && text.lineStart(offset) < offset;
        return Edit.insert(
                offset, endsUnfinished ? lineBreak + above + block + below : above + block + lineBreak + below);
    }

    /**
     * Tells whether a block can stand among the keys of a root: they are on lines of their own, and not indented.
     *
     * @param part what holds the root; starts at the start of a line
     */
    public boolean fitsInto(Span part) {
        RootReader reader = RootReader.of(text, part);
        Optional<Integer> key = reader.nextKey().map(k -> k.span().start());
        return reader.kind() == RootReader.Kind.BLOCK_MAPPING
                && key.filter(k -> marginOf(k) == text.lineStart(k)).isPresent();
    }

    /** Returns where a key starts, the question mark of an explicit one included. */
    private int marginOf(int key) {
        YamlLine line = YamlLine.at(text, text.lineStart(key));
        return isExplicitKey(line, key) ? line.content() : key;
    }

    /** Returns the replacement of a block that {@linkplain #isOnItsOwnLines stands on its own lines}. */
    public Edit replace(Span block, List<String> lines) {
        Span whole = wholeLines(block);
        String lineBreak = text.lineBreakFor(text.nextLine(whole.start()));
        return new Edit(whole, String.join(lineBreak, lines));
    }

    /**
     * Returns the removal of a block that {@linkplain #isOnItsOwnLines stands on its own lines}, with the empty line it brought.
     *
     * @param from where lines above the block may go that are empty
     */
    public Edit remove(Span block, int from) {
        Span whole = wholeLines(block);
        int next = text.nextLine(whole.end());
        if (next == whole.end()) {
            return Edit.delete(new Span(unfinishedStart(whole.start(), from), next));
        }
        String lineBreak = text.string(whole.end(), next);
        if (isEmptyLine(next, lineBreak)) {
            return Edit.delete(new Span(whole.start(), text.nextLine(next)));
        }
        return Edit.delete(new Span(withEmptyLineAbove(whole.start(), from, lineBreak), next));
    }

    /** A block that ends a text without a line break brought the one above it. */
    private int unfinishedStart(int start, int from) {
        if (start <= from) {
            return start;
        }
        String lineBreak = text.lineBreakFor(start);
        return withEmptyLineAbove(start, from, lineBreak) - lineBreak.length();
    }

    private int withEmptyLineAbove(int start, int from, String lineBreak) {
        int above = start - lineBreak.length();
        return above >= from && isEmptyLine(above, lineBreak) && text.lineStart(above) == above ? above : start;
    }

    private boolean isEmptyLine(int line, String lineBreak) {
        return text.lineEnd(line) == line
                && text.string(line, text.nextLine(line)).equals(lineBreak);
    }

    /** Tells whether nothing but blanks stands before {@code block} on its first line, and nothing but a comment behind it on its last. */
    public boolean isOnItsOwnLines(Span block) {
        Span whole = wholeLines(block);
        return whole.start() == text.lineStart(block.start()) && whole.end() == text.lineEnd(block.end());
    }

    private Span wholeLines(Span block) {
        YamlLine first = YamlLine.at(text, text.lineStart(block.start()));
        boolean leads = first.content() >= block.start() || isExplicitKey(first, block.start());
        boolean trails = YamlLine.at(text, block.end()).isInert();
        return new Span(leads ? first.start() : block.start(), trails ? text.lineEnd(block.end()) : block.end());
    }

    private boolean isExplicitKey(YamlLine line, int key) {
        return text.startsWith("?", line.content())
                && YamlLine.at(text, line.content() + 1).content() == key;
    }
}
