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

/** Writes the block on lines of its own, with the {@link BlankLines} that come with it. */
final class PythonWriter implements BlockWriter {

    @Override
    public Optional<String> obstacle(Value.Mapping fields) {
        return PythonObstacles.in(fields);
    }

    @Override
    public Optional<Literals> literals(Charset charset) {
        return Optional.of(new PythonLiterals(PythonNotation.of(charset)));
    }

    @Override
    public Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
        int offset = place.offset();
        BlankLines blanks = BlankLines.at(text, offset);
        return Edit.insert(offset, blanks.before() + lines(text, offset, block, markers) + blanks.behind());
    }

    @Override
    public Edit replace(SourceText text, Block old, NewBlock block, Markers markers) {
        Statement statement = Statement.of(text, old.span());
        int start = old.span().start();
        String lineEnd = text.lineBreakFor(start);
        String before = statement.startsLine() ? "" : lineEnd.repeat(2);
        String behind = statement.endsLine() ? "" : lineEnd;
        return new Edit(statement.span(), before + lines(text, start, block, markers) + behind);
    }

    @Override
    public Edit remove(SourceText text, Block old, Markers markers) {
        Statement statement = Statement.of(text, old.span());
        if (!statement.startsLine() || !statement.endsLine()) {
            return Edit.delete(statement.span());
        }
        int start = statement.span().start();
        int end = statement.span().end();
        return Edit.delete(new Span(BlankLines.startOf(text, start, end), BlankLines.endOf(text, start, end)));
    }

    private static String lines(SourceText text, int offset, NewBlock block, Markers markers) {
        PythonNotation notation = PythonNotation.of(text.charset());
        String lines = block.lines().orElseGet(() -> PythonBlock.lines(block.fields(), markers, notation));
        return lines.replace("\n", text.lineBreakFor(offset));
    }
}
