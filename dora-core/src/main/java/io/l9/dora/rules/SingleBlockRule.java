package io.l9.dora.rules;

import io.l9.dora.block.Defect;
import java.util.Set;

/** A file has one block. */
final class SingleBlockRule extends DefectRule {

    SingleBlockRule() {
        super(
                "single_block",
                "More than one DORA block: {PROBLEM}",
                Set.of(Defect.Kind.SECOND_BLOCK),
                "keep the block at the top and delete this one");
    }
}
