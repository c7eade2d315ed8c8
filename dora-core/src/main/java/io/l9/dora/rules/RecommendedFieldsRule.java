package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.BlockRule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A block has the fields that the contract recommends. */
final class RecommendedFieldsRule implements BlockRule {

    private static final RuleSpec SPEC = Specs.ofProduct(
            "recommended_fields",
            FailureMode.INFO,
            "DORA block lacks recommended fields: {FIELD_NAMES}",
            Set.of("FIELD_NAMES"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<Violation> check(Subject.Scanned file, Block block, Contract contract) {
        StringBuilder missing = new StringBuilder();
        for (String name : contract.recommendedFields()) {
            if (block.find(name) == null) {
                missing.append(missing.length() == 0 ? "" : ", ").append(name);
            }
        }
        return missing.length() == 0
                ? List.of()
                : List.of(new Violation(
                        file.positionOf(block.fields().span()),
                        Map.of("FIELD_NAMES", missing.toString()),
                        "add them where they are known"));
    }
}
