package io.l9.dora.formats.python;

import io.l9.dora.block.Markers;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/** Writes headers, with the {@link BlankLines} that come with them. */
final class PythonWriter extends StatementWriter {

    @Override
    String spelled(NewBlock block, Markers markers, PythonNotation notation) {
        return PythonBlock.header(block, markers, notation);
    }

    @Override
    String withGaps(SourceText text, int offset, String lines) {
        BlankLines blanks = BlankLines.at(text, offset);
        return blanks.before() + lines + blanks.behind();
    }

    @Override
    Span goneWith(SourceText text, int start, int end) {
        return new Span(BlankLines.startOf(text, start, end), BlankLines.endOf(text, start, end));
    }
}
