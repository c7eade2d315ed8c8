package io.l9.dora.rule;

import io.l9.dora.contract.RuleConfig;
import io.l9.dora.contract.RuleSpec;
import java.util.Map;

/**
 * Words the findings of one rule under one contract. Files of a tree tend to fail, or to lack, the same: the last message is remembered, so that it is
 * one object and is filled once. Safe for several threads.
 */
final class Wording {

    private final String rule;
    private final RuleConfig config;
    private volatile Said last;

    Wording(RuleSpec spec, RuleConfig config) {
        this.rule = spec.id();
        this.config = config;
        this.last = said(Map.of());
    }

    /**
     * Makes a finding.
     *
     * @param document where the violation is
     */
    Finding finding(String document, Violation violation) {
        Said said = last;
        if (!said.values().equals(violation.values())) {
            said = said(violation.values());
            last = said;
        }
        return new Finding(
                rule,
                config.mode(),
                document,
                violation.field(),
                violation.position(),
                said.message(),
                violation.help());
    }

    private Said said(Map<String, String> values) {
        return new Said(values, MessageTemplate.fill(config.message(), values));
    }

    /** A message with what was filled into it. */
    private record Said(Map<String, String> values, String message) {}
}
