package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Optional;

/** The header belongs behind the {@link Prologue}. */
record HeaderHome(SourceText text, Outline outline, Prologue prologue) implements Home {

    static HeaderHome of(SourceText text, Outline outline) {
        return new HeaderHome(text, outline, Prologue.of(text, outline));
    }

    @Override
    public int offset() {
        return prologue.offset();
    }

    @Override
    public Optional<Defect> obstacle() {
        return prologue.unclosed(outline);
    }

    @Override
    public Optional<String> objection(int index, Span block) {
        return prologue.objection(text, outline, index);
    }
}
