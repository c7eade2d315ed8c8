package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.BlockRule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file has the fields that the contract recommends, in its header or in its footer. */
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

    /** What was said of the last block that lacks some: those of a tree tend to lack the same. */
    private volatile Gap last = new Gap(List.of());

    @Override
    public List<Violation> check(Subject.Scanned file, Block block, Contract contract) {
        Gap gap = last;
        int lacking = 0;
        boolean isSame = true;
        List<String> recommended = contract.recommendedFields();
        for (int i = 0; i < recommended.size(); i++) {
            String name = recommended.get(i);
            if (lacks(file, block, name)) {
                isSame &= gap.has(name, lacking);
                lacking++;
            }
        }
        if (lacking == 0) {
            return List.of();
        }
        if (!isSame || lacking != gap.names().size()) {
            gap = gap(file, block, recommended);
            last = gap;
        }
        return List.of(
                new Violation(file.positionOf(block.fields().span()), gap.values(), "add them where they are known"));
    }

    private static Gap gap(Subject.Scanned file, Block block, List<String> recommended) {
        return new Gap(
                recommended.stream().filter(name -> lacks(file, block, name)).toList());
    }

    private static boolean lacks(Subject.Scanned file, Block block, String name) {
        return block.find(name) == null
                && !(file.tails().footer() instanceof Scan.Found footer
                        && footer.block().find(name) != null);
    }

    /**
     * Fields that a block lacks.
     *
     * @param values what that puts into a message
     */
    private record Gap(List<String> names, Map<String, String> values) {

        private Gap(List<String> names) {
            this(names, Map.of("FIELD_NAMES", String.join(", ", names)));
        }

        /** Tells whether {@code name} is the one at {@code index}. */
        private boolean has(String name, int index) {
            return index < names.size() && names.get(index).equals(name);
        }
    }
}
