package io.l9.dora.contract;

import java.util.List;
import java.util.Optional;

/** Which files take a carrier other than the usual one of their format; the first rule that matches decides. */
public final class CarrierTable {

    private final List<CarrierRule> rules;

    public CarrierTable(List<CarrierRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns the rule for a path below the root, with {@code /} between its parts; empty where the usual carrier is right. */
    public Optional<CarrierRule> ruleFor(String path) {
        return rules.stream()
                .filter(rule -> rule.paths().stream().anyMatch(glob -> glob.matches(path)))
                .findFirst();
    }

    /** Returns the rules in the order in which they are tried. */
    public List<CarrierRule> rules() {
        return rules;
    }
}
