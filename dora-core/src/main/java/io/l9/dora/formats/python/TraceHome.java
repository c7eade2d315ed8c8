package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Optional;

/** The trace is the last thing in a module: nothing but white space follows it. */
record TraceHome(SourceText text) implements Home {

    @Override
    public int offset() {
        return TailGaps.placeBefore(text, text.length());
    }

    @Override
    public Optional<Defect> obstacle() {
        return Optional.empty();
    }

    @Override
    public Optional<String> objection(int index, Span block) {
        int behind = TailGaps.behindSpace(text, Statement.of(text, block).span().end());
        return behind == text.length()
                ? Optional.empty()
                : Optional.of("line " + text.positionOf(behind).line()
                        + " stands behind the trace; it belongs at the very end");
    }
}
