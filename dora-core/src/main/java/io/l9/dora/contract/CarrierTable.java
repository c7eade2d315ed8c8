package io.l9.dora.contract;

import io.l9.dora.block.Carrier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which files take a carrier other than the usual one of their format; the first rule that matches decides. */
public final class CarrierTable {

    private final GlobList globs;

    /** What is said of a file, by the index of the glob that matches it: nothing where the usual carrier is right. */
    private final List<Optional<CarrierRule>> answers;

    /**
     * Makes a table.
     *
     * @param rules in the order in which they are tried
     */
    public CarrierTable(List<CarrierRule> rules) {
        List<Glob> all = new ArrayList<>();
        answers = new ArrayList<>();
        for (CarrierRule rule : rules) {
            Optional<CarrierRule> answer = rule.carrier() == Carrier.KEY ? Optional.empty() : Optional.of(rule);
            for (Glob glob : rule.paths()) {
                all.add(glob);
                answers.add(answer);
            }
        }
        globs = GlobList.of(all);
    }

    /**
     * Returns the rule for a path below the root, with {@code /} between its parts; empty where the usual carrier is right,
     * also when that is what the first rule says.
     */
    public Optional<CarrierRule> ruleFor(String path) {
        int first = globs.firstMatch(path);
        return first == GlobList.NONE ? Optional.empty() : answers.get(first);
    }
}
