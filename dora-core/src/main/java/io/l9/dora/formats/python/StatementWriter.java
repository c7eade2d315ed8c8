package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Literals;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.util.Optional;

/** Writes a block as a statement on lines of its own. */
abstract class StatementWriter implements BlockWriter {

    private static final int LINE_ENDS = 2;

    /** Returns the lines of a block in the built-in spelling, with LF between them. */
    abstract String spelled(NewBlock block, Markers markers, PythonNotation notation);

    /** Returns {@code lines} with the line ends that come with them at {@code offset}. */
    abstract String withGaps(SourceText text, int offset, String lines);

    /** Returns what goes with a block whose lines start at {@code start} and end at {@code end}, line end excluded. */
    abstract Span goneWith(SourceText text, int start, int end);

    @Override
    public final Optional<String> obstacle(Value.Mapping fields) {
        return PythonObstacles.in(fields);
    }

    @Override
    public final Optional<Literals> literals(Charset charset) {
        return Optional.of(new PythonLiterals(PythonNotation.of(charset)));
    }

    @Override
    public final Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
        int offset = place.offset();
        return Edit.insert(offset, withGaps(text, offset, lines(text, offset, block, markers)));
    }

    @Override
    public final Edit replace(SourceText text, Block old, NewBlock block, Markers markers) {
        Statement statement = Statement.of(text, old.span());
        int start = old.span().start();
        String lineEnd = text.lineBreakFor(start);
        String before = statement.startsLine() ? belowComment(text, start) : lineEnd.repeat(LINE_ENDS);
        String behind = statement.endsLine() ? "" : lineEnd;
        return new Edit(statement.span(), before + lines(text, start, block, markers) + behind);
    }

    @Override
    public final Edit remove(SourceText text, Block old, Markers markers) {
        Statement statement = Statement.of(text, old.span());
        if (!statement.startsLine() || !statement.endsLine()) {
            return Edit.delete(statement.span());
        }
        return Edit.delete(
                goneWith(text, statement.span().start(), statement.span().end()));
    }

    /** A rule directly below a comment would be that one's: returns the line end that keeps them apart. */
    private static String belowComment(SourceText text, int start) {
        int line = text.lineStart(start);
        boolean below = line > text.bodyStart() && MarkerLines.isTitle(text, text.lineStart(line - 1));
        return below ? text.lineBreakFor(start) : "";
    }

    private String lines(SourceText text, int offset, NewBlock block, Markers markers) {
        PythonNotation notation = PythonNotation.of(text.charset());
        String lines = block.lines().orElseGet(() -> spelled(block, markers, notation));
        return lines.replace("\n", text.lineBreakFor(offset));
    }
}
