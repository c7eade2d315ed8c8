package io.l9.dora.rules;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.Rule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every file can be read as text. */
final class ReadableRule implements Rule {

    private static final RuleSpec SPEC = Specs.ofProduct(
            "readable", FailureMode.FAIL_FILE_GENERATION, "File cannot be read: {PROBLEM}", Set.of("PROBLEM"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<Violation> check(Subject subject, Contract contract) {
        return subject instanceof Subject.Unreadable file
                ? List.of(new Violation(file.position(), Map.of("PROBLEM", file.reason()), file.help()))
                : List.of();
    }
}
