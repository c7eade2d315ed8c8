package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BracketReader;
import io.l9.dora.format.Dialect;
import io.l9.dora.text.Needles;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a module whose head is plain: at most one simple docstring, simple {@code __future__} imports, then a block between its markers in the shape that
 * is written here and by most tools, or no block and no mention of one. It answers what {@link HeaderScan} does, or nothing where that has to decide.
 *
 * <p>Each file of a tree comes by here: loops over the bytes of the head, and one search in those of the body.
 */
final class PlainModule {

    private static final Dialect PYTHON = new Dialect("'\"", "True", "False", "None", '#', ",");
    private static final String FROM = "from";
    private static final String FUTURE = "__future__";
    private static final String FUTURE_IMPORT = FROM + " " + FUTURE + " import ";

    private final SourceText text;
    private final BlockSigns signs;
    private final MarkerLines markerLines;
    private final QuietLines lines;
    private int prologueEnd = -1;

    private PlainModule(SourceText text, BlockSigns signs) {
        this.text = text;
        this.signs = signs;
        this.markerLines = new MarkerLines(text, signs);
        this.lines = new QuietLines(text, markerLines);
    }

    /** Returns the scan of a module; null where it is not plain. */
    static @Nullable Scan scan(SourceText text, BlockSigns signs) {
        PlainModule module = new PlainModule(text, signs);
        if (!module.passPrologue()) {
            return null;
        }
        return module.lines.marker() == Part.Kind.START_MARKER ? module.found() : module.absent();
    }

    /** Moves behind docstring and imports; false where they are not plain. */
    private boolean passPrologue() {
        lines.moveFrom(text.bodyStart());
        if (atStatement() && Quote.isMark(byteAt(lines.line())) && !passStatement(behindString(lines.line()))) {
            return false;
        }
        while (atStatement() && text.startsWith(FUTURE_IMPORT, lines.line())) {
            if (!passStatement(behindNames(lines.line() + FUTURE_IMPORT.length()))) {
                return false;
            }
        }
        return true;
    }

    private boolean atStatement() {
        return lines.marker() == null;
    }

    /** Moves behind the line of a statement that ends at {@code end}, -1 for nowhere; false where the line goes on. */
    private boolean passStatement(int end) {
        if (end < 0 || !lines.areQuietFrom(end)) {
            return false;
        }
        prologueEnd = text.nextLine(end);
        lines.moveFrom(prologueEnd);
        return true;
    }

    private @Nullable Scan absent() {
        if (!isPlainEnd(signs.anyEver(), text.bodyStart())) {
            return null;
        }
        int offset = prologueEnd < 0 ? LeadingComments.end(text) : prologueEnd;
        return new Scan.Absent(new Scan.Place(Carrier.ASSIGNMENT, offset), List.of());
    }

    private @Nullable Scan found() {
        int start = markerLines.blockStart(lines.first());
        lines.moveFrom(text.nextLine(lines.first()));
        int brace = atStatement() ? brace() : -1;
        Value.Mapping fields = brace < 0 ? null : BracketReader.mapping(text, PYTHON, brace);
        if (fields == null || !lines.areQuietFrom(fields.span().end())) {
            return null;
        }
        lines.moveFrom(text.nextLine(fields.span().end()));
        if (lines.marker() != Part.Kind.END_MARKER) {
            return null;
        }
        int end = text.lineEnd(lines.first());
        int behind = text.nextLine(end);
        lines.moveFrom(behind);
        Span span = new Span(start, markerLines.blockEnd(end));
        return isPlainEnd(signs.any(), behind)
                ? new Scan.Found(new Block(Carrier.ASSIGNMENT, span, fields), List.of())
                : null;
    }

    /**
     * Tells whether nothing from {@code offset} on can matter for the block, the line that was moved to included.
     *
     * @param mentions what would matter
     */
    private boolean isPlainEnd(Needles mentions, int offset) {
        return atStatement() && !mayGoOn() && text.indexOf(mentions, offset) < 0;
    }

    /** Tells whether the line that was moved to may be a docstring or a {@code __future__} import, which is sure of no more than most lines. */
    private boolean mayGoOn() {
        int start = lines.line();
        if (start == text.length() || text.byteAt(start) == '@') {
            return false;
        }
        int end = start;
        while (isNamePart(byteAt(end))) {
            end++;
        }
        boolean name = end > start && byteAt(end) >= 0 && !Quote.isMark(byteAt(end));
        return !name || (end - start == FROM.length() && text.startsWith(FROM, start) && mayBeFuture(end));
    }

    private boolean mayBeFuture(int behindFrom) {
        int module = lines.behindBlanks(behindFrom);
        return byteAt(module) == '\\' || text.startsWith(FUTURE, module);
    }

    /** Returns the offset of the brace that the name is assigned; -1 where the line is another one. */
    private int brace() {
        if (!text.startsWith(PythonFormat.NAME, lines.line())) {
            return -1;
        }
        int sign = lines.behindBlanks(lines.line() + PythonFormat.NAME.length());
        int brace = lines.behindBlanks(sign + 1);
        return byteAt(sign) == '=' && byteAt(brace) == '{' ? brace : -1;
    }

    /** Returns the offset behind the string at {@code start}, -1 where it has a backslash or no end. */
    private int behindString(int start) {
        int quote = text.byteAt(start);
        if (byteAt(start + 1) == quote && byteAt(start + 2) == quote) {
            return behindTripleQuoted(start + 3, quote);
        }
        int end = text.indexOfPlain(quote, start + 1);
        return end < 0 ? end : end + 1;
    }

    private int behindTripleQuoted(int from, int quote) {
        for (int i = from; i < text.length(); i++) {
            int c = text.byteAt(i);
            if (c == '\\') {
                return -1;
            }
            if (c == quote && byteAt(i + 1) == quote && byteAt(i + 2) == quote) {
                return i + 3;
            }
        }
        return -1;
    }

    /** Returns the offset behind names with commas between them. */
    private int behindNames(int start) {
        int i = start;
        while (isNamePart(byteAt(i)) || byteAt(i) == ',' || byteAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Returns the byte at {@code i}; NUL, which no text holds, behind the end. */
    private int byteAt(int i) {
        return i < text.length() ? text.byteAt(i) : 0;
    }
}
