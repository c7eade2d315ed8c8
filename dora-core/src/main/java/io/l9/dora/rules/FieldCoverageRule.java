package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldExpectation;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.contract.RuleSpec.SettingKind;
import io.l9.dora.rule.BlockRule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every mandatory field is there, and a block has no fewer fields than the contract's floor. */
final class FieldCoverageRule implements BlockRule {

    private static final RuleSpec SPEC = Specs.ofContract(
            "field_coverage",
            "DORA block incomplete: missing {FIELD_NAME}",
            Set.of("FIELD_NAME"),
            Map.of("minimum_fields_required", SettingKind.COUNT));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<Violation> check(Subject.Scanned file, Block block, Contract contract) {
        int floor = contract.rule(SPEC.id()).count();
        int present = block.fields().entries().size();
        if (present >= floor && hasAll(block, contract.mandatoryFields())) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        Position place = file.positionOf(block.fields().span());
        for (FieldSpec field : contract.mandatoryFields()) {
            if (block.find(field.name()) == null) {
                violations.add(
                        new Violation(place, Map.of("FIELD_NAME", field.name()), help(field)).about(field.name()));
            }
        }
        if (violations.isEmpty()) {
            violations.add(new Violation(
                    place,
                    Map.of("FIELD_NAME", shortfall(present, floor)),
                    "add the fields that the contract recommends"));
        }
        return violations;
    }

    private static boolean hasAll(Block block, List<FieldSpec> fields) {
        for (FieldSpec field : fields) {
            if (block.find(field.name()) == null) {
                return false;
            }
        }
        return true;
    }

    private static String shortfall(int present, int floor) {
        int missing = floor - present;
        String fields = missing == 1 ? " more field" : " more fields";
        return missing + fields + " (has " + present + " of at least " + floor + ")";
    }

    private static String help(FieldSpec field) {
        return "add " + field.name() + ": " + FieldExpectation.of(field);
    }
}
