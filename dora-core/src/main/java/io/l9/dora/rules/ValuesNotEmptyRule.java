package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.DisallowedPattern;
import io.l9.dora.contract.Placeholder;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.contract.RuleSpec.SettingKind;
import io.l9.dora.rule.BlockRule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No field holds a placeholder or nothing; {@code False} and an empty list are values. */
final class ValuesNotEmptyRule implements BlockRule {

    static final RuleSpec SPEC = Specs.ofContract(
            "values_not_empty",
            "DORA field {FIELD_NAME} has placeholder/empty value: {VALUE}",
            Set.of("FIELD_NAME", "VALUE"),
            Map.of("disallowed_patterns", SettingKind.PATTERNS));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<Violation> check(Subject.Scanned file, Block block, Contract contract) {
        Search search = new Search(file, contract.rule(SPEC.id()).patterns());
        for (Value.Entry entry : block.fields().entries()) {
            search.visit(nameOf(entry), entry.value());
        }
        return search.violations;
    }

    private static String nameOf(Value.Entry entry) {
        return entry.name().map(Printable::value).orElse("?");
    }

    /** Walks one block's values; formats bound how deep they nest. */
    private static final class Search {

        private static final int LONGEST_NAME = 200;

        private final Subject.Scanned file;
        private final List<DisallowedPattern> patterns;
        private final List<Violation> violations = new ArrayList<>(0);

        Search(Subject.Scanned file, List<DisallowedPattern> patterns) {
            this.file = file;
            this.patterns = patterns;
        }

        void visit(String name, Value value) {
            if (Placeholder.matches(value, patterns)) {
                violations.add(violation(name, value));
            } else if (value instanceof Value.Sequence sequence) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    visit(bounded(name + "[" + i + "]"), sequence.items().get(i));
                }
            } else if (value instanceof Value.Mapping mapping) {
                for (Value.Entry entry : mapping.entries()) {
                    visit(bounded(name + "." + nameOf(entry)), entry.value());
                }
            }
        }

        /** Names grow with the depth, and there may be as many of them as values. */
        private static String bounded(String name) {
            return name.length() > LONGEST_NAME ? Printable.value(name) : name;
        }

        private Violation violation(String name, Value value) {
            String shown = value instanceof Value.Text text ? "'" + Printable.value(text.text()) + "'" : "null";
            return new Violation(
                    file.positionOf(value.span()),
                    Map.of("FIELD_NAME", name, "VALUE", shown),
                    "write the value that holds for this file");
        }
    }
}
