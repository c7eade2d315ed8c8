package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.DisallowedValues;
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
import java.util.Optional;
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
        DisallowedValues disallowed = contract.rule(SPEC.id()).disallowed();
        List<Violation> violations = List.of();
        for (Value.Entry entry : block.fields().entries()) {
            // Names are made of those fields only that have something to tell.
            if (disallowed.occurIn(entry.value())) {
                violations = violations.isEmpty() ? new ArrayList<>() : violations;
                Search search = new Search(file, disallowed, entry.name(), violations);
                search.visit(nameOf(entry), entry.value());
            }
        }
        return violations;
    }

    private static String nameOf(Value.Entry entry) {
        return entry.name().map(Printable::value).orElse("?");
    }

    /** Walks the values of one field; formats bound how deep they nest. */
    private static final class Search {

        private static final int LONGEST_NAME = 200;

        private final Subject.Scanned file;
        private final DisallowedValues disallowed;
        private final Optional<String> field;
        private final List<Violation> violations;

        Search(Subject.Scanned file, DisallowedValues disallowed, Optional<String> field, List<Violation> violations) {
            this.file = file;
            this.disallowed = disallowed;
            this.field = field;
            this.violations = violations;
        }

        void visit(String name, Value value) {
            if (disallowed.matches(value)) {
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
            Violation violation = new Violation(
                    file.positionOf(value.span()),
                    Map.of("FIELD_NAME", name, "VALUE", shown),
                    "write the value that holds for this file");
            return field.map(violation::about).orElse(violation);
        }
    }
}
