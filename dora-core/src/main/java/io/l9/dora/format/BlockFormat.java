package io.l9.dora.format;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;

/**
 * How one kind of block stands in one kind of file. Implementations are stateless and safe for use by several threads.
 *
 * <p>No input makes a method throw, recurse without bound or take more than linear time.
 */
public interface BlockFormat {

    /** Returns the name of the format, as {@code python}. */
    String id();

    /**
     * Finds the block. Content that is no block is not judged: a file with a syntax error behind its block is fine here.
     *
     * @param text the whole file
     * @param markers the lines that stand around such a block in formats that have comments
     */
    Scan scan(SourceText text, Markers markers);

    /** Returns what writes such blocks into files of this format. */
    BlockWriter writer();
}
