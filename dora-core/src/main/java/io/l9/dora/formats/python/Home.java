package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.text.Span;
import java.util.Optional;

/** Where one kind of block belongs in one module. */
interface Home {

    /** Returns the offset where an absent block belongs. */
    int offset();

    /** Returns what keeps a block from standing there. */
    Optional<Defect> obstacle();

    /**
     * Returns what is wrong about where a block stands, as words of a message.
     *
     * @param index the part of the outline that is its assignment
     * @param block all of it, markers included
     */
    Optional<String> objection(int index, Span block);
}
