package io.l9.dora.contract;

import java.util.List;

/**
 * What a contract says about one rule.
 *
 * @param id the rule's name
 * @param mode what a violation does
 * @param message the text of a violation, with {@code {NAMES}} to fill
 * @param count the value of the rule's setting of kind {@link RuleSpec.SettingKind#COUNT}, 0 where it has none
 * @param names the value of its setting of kind {@link RuleSpec.SettingKind#NAMES}
 * @param disallowed the value of its setting of kind {@link RuleSpec.SettingKind#PATTERNS}
 */
public record RuleConfig(
        String id, FailureMode mode, String message, int count, List<String> names, DisallowedValues disallowed) {

    public RuleConfig {
        names = List.copyOf(names);
    }

    /** Returns the patterns of {@link #disallowed}. */
    public List<DisallowedPattern> patterns() {
        return disallowed.patterns();
    }

    /** Returns the same with the rule not running. */
    RuleConfig off() {
        return new RuleConfig(id, FailureMode.OFF, message, count, names, disallowed);
    }

    /** Tells whether the rule runs at all. */
    public boolean isOn() {
        return mode != FailureMode.OFF;
    }
}
