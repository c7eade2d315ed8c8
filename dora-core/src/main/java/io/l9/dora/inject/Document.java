package io.l9.dora.inject;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;

/**
 * One text in its format.
 *
 * @param path from the root
 * @param markers the lines around its block
 */
record Document(String path, SourceFormat format, SourceText text, Markers markers) {

    Scan scan() {
        return format.scan(text, markers);
    }

    BlockWriter writer() {
        return format.writer();
    }

    /** Returns this document with another text. */
    Document with(SourceText other) {
        return new Document(path, format, other, markers);
    }
}
