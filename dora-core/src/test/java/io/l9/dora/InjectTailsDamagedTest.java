package io.l9.dora;

import io.l9.dora.block.BlockKind;
import java.util.Set;

/** All of it holds for files with all blocks as well. */
class InjectTailsDamagedTest extends InjectDamagedTest {

    @Override
    ValidationRequest tree() {
        return ValidationRequest.of(root).withBlocks(Set.of(BlockKind.values()));
    }
}
