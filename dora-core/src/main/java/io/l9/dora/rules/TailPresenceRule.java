package io.l9.dora.rules;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.rule.Violation;
import io.l9.dora.tail.TailRules;
import io.l9.dora.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file has the blocks at its end that the contract asks for, where its format has a place for them. */
final class TailPresenceRule extends TailRule {

    private static final String COMMAND = "mvn dora:inject";

    TailPresenceRule() {
        super(TailRules.PRESENCE, "DORA {BLOCK} is missing", Set.of("BLOCK"));
    }

    @Override
    void check(Tail tail, Contract contract, List<Violation> violations) {
        if (!(tail.scan() instanceof Scan.Absent absent)) {
            return;
        }
        if (!absent.defects().isEmpty()) {
            Defect remains = absent.defects().get(0);
            violations.add(missing(tail, remains.span(), "delete what is left of one: " + remains.message()));
        } else if (absent.place().carrier() != Carrier.SIDECAR) {
            violations.add(missing(
                    tail, Span.at(absent.place().offset()), "its place is here; " + COMMAND + " puts one there"));
        }
    }

    private static Violation missing(Tail tail, Span place, String help) {
        return new Violation(
                tail.file().positionOf(place), Map.of("BLOCK", tail.kind().id()), help);
    }
}
