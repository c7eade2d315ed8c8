package io.l9.dora.rules;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.Rule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule about the blocks at the end of a file; where the contract asks for none, it has nothing to look at. */
abstract class TailRule implements Rule {

    private final RuleSpec spec;

    TailRule(String id, String message, Set<String> placeholders) {
        this.spec = Specs.ofProduct(id, FailureMode.FAIL_FILE_GENERATION, message, placeholders);
    }

    @Override
    public final RuleSpec spec() {
        return spec;
    }

    @Override
    public final List<Violation> check(Subject subject, Contract contract) {
        if (!(subject instanceof Subject.Scanned file) || file.tails().isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(0);
        check(file, BlockKind.FOOTER, file.tails().footer(), contract, violations);
        check(file, BlockKind.TRACE, file.tails().trace(), contract, violations);
        return violations;
    }

    private void check(
            Subject.Scanned file, BlockKind kind, @Nullable Scan scan, Contract contract, List<Violation> violations) {
        if (scan != null) {
            check(new Tail(file, kind, scan), contract, violations);
        }
    }

    /** Judges one block. */
    abstract void check(Tail tail, Contract contract, List<Violation> violations);
}
