package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes blocks at the end of a module, with the {@link TailGaps} that come with them. */
final class TailWriter extends StatementWriter {

    private final String name;

    /** Makes a writer of blocks that are assigned to {@code name}. */
    TailWriter(String name) {
        this.name = name;
    }

    @Override
    public Optional<String> user(SourceText text, Block old) {
        return NameUses.outside(text, Set.of(name), List.of(old.span())).stream()
                .findFirst()
                .map(use -> "`" + name + "` is used on line "
                        + text.positionOf(use.span().start()).line() + ", and does not move below that");
    }

    @Override
    String spelled(NewBlock block, Markers markers, PythonNotation notation) {
        return PythonBlock.tail(name, block.fields(), markers, notation);
    }

    @Override
    String withGaps(SourceText text, int offset, String lines) {
        TailGaps gaps = TailGaps.at(text, offset);
        return gaps.before() + lines + gaps.behind();
    }

    @Override
    Span goneWith(SourceText text, int start, int end) {
        return TailGaps.around(text, start, end);
    }
}
