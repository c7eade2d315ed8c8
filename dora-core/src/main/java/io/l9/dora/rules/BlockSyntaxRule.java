package io.l9.dora.rules;

import io.l9.dora.block.Defect;
import java.util.Map;

/** What is meant as a block can be read as one. */
final class BlockSyntaxRule extends DefectRule {

    BlockSyntaxRule() {
        super(
                "block_syntax",
                "DORA block cannot be read: {PROBLEM}",
                Map.of(Defect.Kind.SYNTAX, "write plain values, each key once, and close what is opened"));
    }
}
