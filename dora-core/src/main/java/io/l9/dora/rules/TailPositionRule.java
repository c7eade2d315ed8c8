package io.l9.dora.rules;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.rule.Violation;
import io.l9.dora.tail.TailRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block at the end of a file stands where it belongs, once, between its markers. */
final class TailPositionRule extends TailRule {

    TailPositionRule() {
        super(TailRules.POSITION, "DORA {BLOCK} is out of place: {PROBLEM}", Set.of("BLOCK", "PROBLEM"));
    }

    @Override
    void check(Tail tail, Contract contract, List<Violation> violations) {
        if (tail.scan() instanceof Scan.Absent) {
            // What is left of a block that is not there is the business of the rule about presence.
            return;
        }
        for (Defect defect : tail.scan().defects()) {
            String help = help(defect.kind());
            if (help != null) {
                violations.add(tail.violation(defect.span(), defect.message(), help));
            }
        }
    }

    private static @Nullable String help(Defect.Kind kind) {
        return switch (kind) {
            case MISPLACED -> "mvn dora:inject moves it to its place";
            case MARKER ->
                "put the start marker above the block and the end marker below it, each once; mvn dora:inject does";
            case SECOND_BLOCK -> "keep the one that holds and delete the other";
            case SYNTAX, ORPHAN, OLD_SPELLING -> null;
        };
    }
}
