package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import java.util.Optional;

/**
 * One edit of one document. A block that moves takes two: one that removes it and one that adds it.
 *
 * @param document its path from the root, its format and the text that the edit was made for; empty for one that is not there yet
 * @param old the block that it takes away or replaces
 * @param written the block that it writes
 */
record Step(Document document, Edit edit, SourceText after, Optional<Block> old, Optional<NewBlock> written) {

    private static Step of(Document document, Edit edit, Optional<Block> old, Optional<NewBlock> written) {
        return new Step(document, edit, edit.applyTo(document.text()), old, written);
    }

    static Step add(Document document, Scan.Place place, NewBlock block) {
        Edit edit = document.writer().add(document.text(), place, block, document.markers());
        return of(document, edit, Optional.empty(), Optional.of(block));
    }

    static Step replace(Document document, Block old, NewBlock block) {
        Edit edit = document.writer().replace(document.text(), old, block, document.markers());
        return of(document, edit, Optional.of(old), Optional.of(block));
    }

    static Step remove(Document document, Block old) {
        Edit edit = document.writer().remove(document.text(), old, document.markers());
        return of(document, edit, Optional.of(old), Optional.empty());
    }

    /** Takes away a block, or a part of one, that no writer of today's format knows. */
    static Step delete(Document document, Block old) {
        return of(document, Edit.delete(old.span()), Optional.of(old), Optional.empty());
    }

    /** Returns the path of the document from the root. */
    String path() {
        return document.path();
    }

    SourceText before() {
        return document.text();
    }

    /** Returns the document behind the edit. */
    Document result() {
        return document.with(after);
    }
}
