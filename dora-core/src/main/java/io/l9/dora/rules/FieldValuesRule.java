package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.FieldExpectation;
import io.l9.dora.contract.FieldProblem;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.RuleConfig;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.BlockRule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every field holds a value of its type, from its set, in its form. */
final class FieldValuesRule implements BlockRule {

    private static final RuleSpec SPEC = Specs.ofProduct(
            "field_values",
            FailureMode.FAIL_FILE_GENERATION,
            "DORA field {FIELD_NAME} is not valid: {PROBLEM}",
            Set.of("FIELD_NAME", "PROBLEM"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<Violation> check(Subject.Scanned file, Block block, Contract contract) {
        List<Violation> violations = List.of();
        for (FieldSpec field : contract.mandatoryFields()) {
            Value value = block.find(field.name());
            FieldProblem problem = value == null ? null : FieldProblem.find(field, value);
            if (value != null && problem != null && !isReportedElsewhere(value, contract)) {
                violations = violations.isEmpty() ? new ArrayList<>() : violations;
                violations.add(violation(file, field, problem));
            }
        }
        return violations;
    }

    /** A placeholder is one mistake, so {@code values_not_empty} alone reports it when it is on. */
    private static boolean isReportedElsewhere(Value value, Contract contract) {
        RuleConfig config = contract.rule(ValuesNotEmptyRule.SPEC.id());
        return config.isOn() && config.disallowed().matches(value);
    }

    private static Violation violation(Subject.Scanned file, FieldSpec field, FieldProblem problem) {
        return new Violation(
                        file.positionOf(problem.value().span()),
                        Map.of("FIELD_NAME", field.name(), "PROBLEM", problem.words()),
                        "write " + FieldExpectation.of(field))
                .about(field.name());
    }
}
