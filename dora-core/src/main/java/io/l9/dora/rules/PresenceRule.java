package io.l9.dora.rules;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.CarrierRule;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.Rule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every file has a block. */
final class PresenceRule implements Rule {

    private static final RuleSpec SPEC =
            Specs.ofContract("presence", "Generated file missing DORA block. Codegen must add it.", Set.of(), Map.of());

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<Violation> check(Subject subject, Contract contract) {
        if (subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Absent absent) {
            return List.of(missing(file, absent));
        }
        return List.of();
    }

    private static Violation missing(Subject.Scanned file, Scan.Absent absent) {
        if (!absent.defects().isEmpty()) {
            return remains(file, absent.defects());
        }
        Carrier carrier = file.carrierRule()
                .map(CarrierRule::carrier)
                .orElse(absent.place().carrier());
        return carrier == Carrier.SIDECAR && file.document().equals(file.path())
                ? violation(
                        Position.START,
                        "this file cannot hold a block without harm: its place is " + SidecarName.of(file))
                : violation(
                        file.text().positionOf(absent.place().offset()), "its place is here, as " + describe(carrier));
    }

    private static Violation remains(Subject.Scanned file, List<Defect> defects) {
        for (Defect defect : defects) {
            if (defect.kind() == Defect.Kind.OLD_SPELLING) {
                return violation(file.positionOf(defect.span()), defect.message() + ": " + help(defects));
            }
        }
        Defect first = defects.get(0);
        return violation(file.positionOf(first.span()), first.message());
    }

    private static String help(List<Defect> defects) {
        for (Defect defect : defects) {
            if (defect.kind() == Defect.Kind.SYNTAX) {
                return "mend it, or delete it, since it cannot be read: " + defect.message();
            }
        }
        return "mvn dora:inject -Ddora.inject.migrate=true gives it today's spelling at its place";
    }

    private static Violation violation(Position position, String help) {
        return new Violation(position, Map.of(), help);
    }

    private static String describe(Carrier carrier) {
        return switch (carrier) {
            case ASSIGNMENT -> "an assignment to __dora_block__";
            case KEY -> "the first key of the root";
            case FRONT_MATTER -> "the key dora_block of the front matter";
            case COMMENT -> "the key dora_block in comment lines";
            case SIDECAR -> "the key dora_block";
        };
    }
}
