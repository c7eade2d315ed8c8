package io.l9.dora.contract;

import java.util.Map;
import java.util.Set;

/**
 * What a contract can say about one rule. Each rule declares its own, so that the reader of contracts needs no list of rules.
 *
 * @param id the rule's name: {@code rule_2_field_coverage} of a contract configures {@code field_coverage}
 * @param whenUnstated the mode when {@code validation_rules} is there and does not name the rule
 * @param whenStated the mode when the contract names the rule without a {@code failure_mode}
 * @param message the {@code error_message} when the contract gives none
 * @param placeholders the names that a message may use in braces, as {@code FIELD_NAME}
 * @param settings the further keys of the rule with the kind of their values
 */
public record RuleSpec(
        String id,
        FailureMode whenUnstated,
        FailureMode whenStated,
        String message,
        Set<String> placeholders,
        Map<String, SettingKind> settings) {

    /** The kind of value that a rule's setting takes. */
    public enum SettingKind {
        /** A whole number, not negative. */
        COUNT,
        /** A list of non-empty texts. */
        NAMES,
        /** A list of {@linkplain DisallowedPattern disallowed patterns}: texts, the empty text, {@code null}, {@code regex:...}. */
        PATTERNS
    }

    public RuleSpec {
        placeholders = Set.copyOf(placeholders);
        settings = Map.copyOf(settings);
    }
}
