package io.l9.dora;

import io.l9.dora.block.BlockKind;
import java.nio.file.Path;
import java.util.Set;

/** All of it holds for files with all blocks as well. */
class InjectTailsTreeTest extends InjectTreeTest {

    @Override
    ValidationRequest tree(Path folder) {
        return ValidationRequest.of(folder).withBlocks(Set.of(BlockKind.values()));
    }
}
