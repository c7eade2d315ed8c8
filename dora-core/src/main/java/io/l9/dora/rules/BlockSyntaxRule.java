package io.l9.dora.rules;

import io.l9.dora.block.Defect;
import java.util.Set;

/** What is meant as a block can be read as one. */
final class BlockSyntaxRule extends DefectRule {

    BlockSyntaxRule() {
        super(
                "block_syntax",
                "DORA block cannot be read: {PROBLEM}",
                Set.of(Defect.Kind.SYNTAX),
                "write the block as a plain literal, each key once");
    }
}
