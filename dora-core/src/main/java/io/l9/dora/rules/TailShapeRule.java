package io.l9.dora.rules;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleConfig;
import io.l9.dora.rule.Violation;
import io.l9.dora.tail.TailFields;
import io.l9.dora.tail.TailProblem;
import io.l9.dora.tail.TailRules;
import io.l9.dora.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A block at the end of a file can be read, and its fields have their form. A person writes the footer, so that it may hold no placeholder either. */
final class TailShapeRule extends TailRule {

    TailShapeRule() {
        super(TailRules.SHAPE, "DORA {BLOCK} is not valid: {PROBLEM}", Set.of("BLOCK", "PROBLEM"));
    }

    @Override
    void check(Tail tail, Contract contract, List<Violation> violations) {
        if (tail.scan() instanceof Scan.Absent) {
            return;
        }
        for (Defect defect : tail.scan().defects()) {
            if (defect.kind() == Defect.Kind.SYNTAX) {
                violations.add(tail.violation(
                        defect.span(),
                        defect.message(),
                        "write plain values, each key once, and close what is opened"));
            }
        }
        if (tail.scan() instanceof Scan.Found found) {
            checkFields(tail, found.block().fields(), contract, violations);
        }
    }

    private static void checkFields(Tail tail, Value.Mapping fields, Contract contract, List<Violation> violations) {
        Set<String> reported = new HashSet<>();
        for (TailProblem problem : TailFields.problems(tail.kind(), fields)) {
            reported.add(problem.field());
            violations.add(tail.violation(
                    problem.field(), problem.span(), problem.words(), "mvn dora:inject gives it a value that holds"));
        }
        if (tail.kind() == BlockKind.FOOTER) {
            checkPlaceholders(tail, fields, contract, reported, violations);
        }
    }

    private static void checkPlaceholders(
            Tail tail, Value.Mapping fields, Contract contract, Set<String> reported, List<Violation> violations) {
        RuleConfig placeholders = contract.rule(ValuesNotEmptyRule.SPEC.id());
        if (!placeholders.isOn()) {
            return;
        }
        for (Value.Entry entry : fields.entries()) {
            String name = entry.name().orElse("?");
            if (placeholders.disallowed().occurIn(entry.value()) && reported.add(name)) {
                violations.add(tail.violation(
                        name,
                        entry.value().span(),
                        "expected a value, found a placeholder or nothing",
                        "write the value that holds for this file"));
            }
        }
    }
}
