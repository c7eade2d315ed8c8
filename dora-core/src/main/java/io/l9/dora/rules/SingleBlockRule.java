package io.l9.dora.rules;

import io.l9.dora.block.Defect;
import java.util.Map;

/** A file has one block. */
final class SingleBlockRule extends DefectRule {

    SingleBlockRule() {
        super(
                "single_block",
                "More than one DORA block: {PROBLEM}",
                Map.of(Defect.Kind.SECOND_BLOCK, "keep the one that holds and delete the other"));
    }
}
