package io.l9.dora.rules;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.Rule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule about how a block stands in its file, which is what the formats report as defects. */
abstract class DefectRule implements Rule {

    private final RuleSpec spec;
    /** What to do about each kind of defect that this rule judges. */
    private final Map<Defect.Kind, String> help;

    DefectRule(String id, String message, Map<Defect.Kind, String> help) {
        this.spec = Specs.ofProduct(id, FailureMode.FAIL_FILE_GENERATION, message, Set.of("PROBLEM"));
        this.help = help;
    }

    @Override
    public final RuleSpec spec() {
        return spec;
    }

    @Override
    public final List<Violation> check(Subject subject, Contract contract) {
        // Remains of a block in a file without one are the business of the rule presence.
        if (!(subject instanceof Subject.Scanned file) || file.scan() instanceof Scan.Absent) {
            return List.of();
        }
        List<Violation> further = checkFurther(file);
        if (file.scan().defects().isEmpty()) {
            return further;
        }
        List<Violation> violations = new ArrayList<>(0);
        for (Defect defect : file.scan().defects()) {
            String remedy = help.get(defect.kind());
            if (remedy != null) {
                violations.add(
                        new Violation(file.positionOf(defect.span()), Map.of("PROBLEM", defect.message()), remedy));
            }
        }
        violations.addAll(further);
        return violations;
    }

    /** Returns what is wrong beyond the defects. */
    List<Violation> checkFurther(Subject.Scanned file) {
        return List.of();
    }
}
