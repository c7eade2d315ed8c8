package io.l9.dora.formats.markdown;

import io.l9.dora.block.Defect;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Needle;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Headers as they were before today's format: a title, mostly at the end of the file, and a table below it. The title is a heading, bold, or a line of its
 * own. A break above it and a line that closes the block come with it. A title without a table, or in a quote, was meant to be one and cannot be read.
 */
final class OldMarkdownBlocks {

    private static final String TITLE = "L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT";
    private static final String CLOSING = "END L9 DORA BLOCK";
    private static final String SPELLING = "the table below `" + TITLE + "`";
    private static final Needle MENTION = Needle.of(TITLE);
    private static final int NONE = -1;

    private final SourceText text;
    private final BodyLines lines;
    private final QuotedLines quotes = new QuotedLines();
    private final List<OldBlock> blocks = new ArrayList<>(0);
    private final List<Defect> defects = new ArrayList<>(0);

    /** Where the last line starts, if it is empty. */
    private int emptyLine = NONE;

    /** Where the last break starts, with an empty line above it, if only empty lines follow it. */
    private int rule = NONE;

    private OldMarkdownBlocks(SourceText text) {
        this.text = text;
        this.lines = BodyLines.of(text, text.length());
    }

    /** Returns those that can be read, in the order of the source. */
    static List<OldBlock> in(SourceText text) {
        return text.indexOf(MENTION, 0) < 0 ? List.of() : new OldMarkdownBlocks(text).walk().blocks;
    }

    /** Returns what was found of a file without a block of today's, with what is to be said of old ones. */
    static Scan.Absent notedIn(Scan.Absent scan, SourceText text) {
        if (text.indexOf(MENTION, 0) < 0) {
            return scan;
        }
        List<Defect> all = new ArrayList<>(scan.defects());
        all.addAll(new OldMarkdownBlocks(text).walk().defects);
        return new Scan.Absent(scan.place(), all);
    }

    private OldMarkdownBlocks walk() {
        while (lines.hasNext()) {
            MarkdownLine line = lines.take();
            int start = lines.start();
            if (quotes.take(line).filter(quoted -> isMark(quoted, TITLE)).isPresent()) {
                reportUnread(start, "write the block without the `>` of a quote in front of its lines");
            }
            if (isMark(line, TITLE)) {
                readBelow(start);
            } else if (lines.skipFrom(line)) {
                note(NONE, NONE);
            } else {
                noteAbove(line, start);
            }
        }
        return this;
    }

    private void note(int lastEmptyLine, int lastRule) {
        emptyLine = lastEmptyLine;
        rule = lastRule;
    }

    private void noteAbove(MarkdownLine line, int start) {
        boolean isFirst = start == text.bodyStart();
        if (line.content().isEmpty()) {
            note(start, rule);
        } else if (line.isBreak() && (emptyLine != NONE || isFirst)) {
            note(NONE, isFirst ? start : emptyLine);
        } else {
            note(NONE, NONE);
        }
    }

    private static boolean isMark(MarkdownLine line, String words) {
        return !line.code()
                && Emphasis.without(line.heading().orElse(line.content())).equals(words);
    }

    /** Returns where the first line starts that is not empty below the one that was taken last; its underline counts as part of it. */
    private int behindTitle() {
        return text.nextLine(lines.start()) < text.length()
                ? behindEmpty(behindUnderline(lines.start()))
                : text.length();
    }

    private int behindUnderline(int line) {
        int below = text.nextLine(line);
        return below < text.length() && lineAt(below).isUnderline() ? text.nextLine(below) : below;
    }

    private int behindEmpty(int line) {
        int i = line;
        while (i < text.length() && lineAt(i).content().isEmpty()) {
            i = text.nextLine(i);
        }
        return i;
    }

    private MarkdownLine lineAt(int start) {
        return MarkdownLine.of(text.string(start, text.lineEnd(start)));
    }

    private void readBelow(int title) {
        if (OldTable.isRow(text, behindTitle())) {
            read(title);
        } else {
            reportUnread(title, "expected its table below the title, each row of which begins with `|`");
            note(NONE, NONE);
        }
    }

    private void reportUnread(int title, String message) {
        reportOld(title);
        defects.add(new Defect(Defect.Kind.SYNTAX, new Span(title, text.lineEnd(title)), message));
    }

    private void reportOld(int title) {
        defects.add(Defect.oldSpelling(new Span(title, text.lineEnd(title)), SPELLING));
    }

    private void read(int title) {
        reportOld(title);
        int sound = defects.size();
        Value.Mapping fields = OldTable.read(text, behindTitle(), defects);
        int end = behindClosing(fields.span().end());
        if (defects.size() == sound) {
            String place = " on line " + text.positionOf(title).line();
            blocks.add(new OldBlock(SPELLING + place, List.of(new Span(start(title, end), end)), fields));
        }
        lines.goOnAt(end);
        note(NONE, NONE);
    }

    /** An empty line goes with the block unless it parts two paragraphs. */
    private int start(int title, int end) {
        int above = emptyLine == NONE ? title : emptyLine;
        boolean isApart = end == text.length() || lineAt(end).content().isEmpty();
        int with = rule == NONE ? above : rule;
        boolean startsEmpty = lineAt(with).content().isEmpty();
        return startsEmpty && !isApart ? text.nextLine(with) : with;
    }

    /** Returns the end of the block whose table ends at {@code table}: behind the closing line, if there is one, with a break above it. */
    private int behindClosing(int table) {
        int line = behindEmpty(table);
        if (line < text.length() && lineAt(line).isBreak()) {
            line = behindEmpty(text.nextLine(line));
        }
        return line < text.length() && isMark(lineAt(line), CLOSING) ? behindUnderline(line) : table;
    }
}
