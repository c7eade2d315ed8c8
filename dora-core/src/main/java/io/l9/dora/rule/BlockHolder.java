package io.l9.dora.rule;

import io.l9.dora.block.Block;
import io.l9.dora.block.Scan;
import java.util.Optional;

/**
 * A file that has a readable block.
 *
 * @param file the file, or its sidecar where that holds the block
 */
public record BlockHolder(Subject.Scanned file, Block block) {

    /** Returns a file with its block; empty where there is none that can be read. */
    static Optional<BlockHolder> of(Subject subject) {
        return subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found
                ? Optional.of(new BlockHolder(file, found.block()))
                : Optional.empty();
    }
}
