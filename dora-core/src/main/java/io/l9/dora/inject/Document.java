package io.l9.dora.inject;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import java.util.Optional;

/**
 * One text in its format, with the kind of block that is looked at.
 *
 * @param path from the root
 * @param host the format of the text
 * @param format that of the kind of block
 * @param markers the lines around such a block
 */
record Document(String path, SourceFormat host, BlockFormat format, SourceText text, Markers markers) {

    /** Returns a text whose header is looked at. */
    static Document ofHeader(String path, SourceFormat host, SourceText text, Markers markers) {
        return new Document(path, host, host, text, markers);
    }

    /** Returns a text whose block at the end is looked at; empty where its format has none. */
    static Optional<Document> ofTail(String path, SourceFormat host, SourceText text, BlockKind kind) {
        return host.tail(kind).map(format -> new Document(path, host, format, text, kind.markers()));
    }

    Scan scan() {
        return format.scan(text, markers);
    }

    BlockWriter writer() {
        return format.writer();
    }

    /** Returns this document with another text. */
    Document with(SourceText other) {
        return new Document(path, host, format, other, markers);
    }
}
