package io.l9.dora.rules;

import static io.l9.dora.contract.FailureMode.FAIL_FILE_GENERATION;
import static io.l9.dora.contract.FailureMode.OFF;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.contract.RuleSpec.SettingKind;
import java.util.Map;
import java.util.Set;

/** The two kinds of rules that contracts know: those they must name to have them, and those they must name to lose them. */
final class Specs {

    private Specs() {}

    /** Returns a rule of the contract's own vocabulary, which is off in a contract that does not name it. */
    static RuleSpec ofContract(String id, String message, Set<String> placeholders, Map<String, SettingKind> settings) {
        return new RuleSpec(id, OFF, FAIL_FILE_GENERATION, message, placeholders, settings);
    }

    /** Returns a rule of the product's own, which is on in a contract that does not name it. */
    static RuleSpec ofProduct(String id, FailureMode mode, String message, Set<String> placeholders) {
        return ofProduct(id, mode, message, placeholders, Map.of());
    }

    /** Returns the same of a rule that has settings. */
    static RuleSpec ofProduct(
            String id, FailureMode mode, String message, Set<String> placeholders, Map<String, SettingKind> settings) {
        return new RuleSpec(id, mode, mode, message, placeholders, settings);
    }
}
