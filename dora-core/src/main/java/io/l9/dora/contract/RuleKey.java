package io.l9.dora.contract;

import java.util.Optional;

/** The key of a rule in a contract: {@code rule_N_<name>}, where the number is for people only. */
final class RuleKey {

    private static final String PREFIX = "rule_";

    private RuleKey() {}

    /** Returns the name of the rule, empty when the key is not made that way. */
    static Optional<String> ruleOf(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = PREFIX.length();
        while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
            end++;
        }
        boolean numbered = end > PREFIX.length() && end + 1 < key.length() && key.charAt(end) == '_';
        return numbered ? Optional.of(key.substring(end + 1)) : Optional.empty();
    }
}
