package io.l9.dora.contract;

import io.l9.dora.block.Carrier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files take a carrier other than the usual one of their format; the first rule that matches decides.
 *
 * <p>Most patterns name a file or its extension. They are kept by that, so that a path is compared with a few of them only.
 */
public final class CarrierTable {

    private final List<CarrierRule> rules;
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<String, List<Candidate>> byExtension = new HashMap<>();
    private final List<Candidate> others = new ArrayList<>();

    /**
     * Makes a table.
     *
     * @param rules in the order in which they are tried
     */
    public CarrierTable(List<CarrierRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            for (Glob glob : rules.get(i).paths()) {
                for (PathPattern pattern : glob.alternatives()) {
                    bucketOf(pattern).add(new Candidate(i, pattern));
                }
            }
        }
    }

    private List<Candidate> bucketOf(PathPattern pattern) {
        if (pattern.name().isEmpty()) {
            return others;
        }
        NamePattern name = pattern.name().get();
        if (!name.open()) {
            return bucket(byName, name.prefix());
        }
        return name.suffix().indexOf('.') < 0 ? others : bucket(byExtension, extension(name.suffix()));
    }

    private static List<Candidate> bucket(Map<String, List<Candidate>> buckets, String key) {
        return buckets.computeIfAbsent(key, k -> new ArrayList<>());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Returns the rule for a path below the root, with {@code /} between its parts; empty where the usual carrier is right,
     * also when that is what the first rule says.
     */
    public Optional<CarrierRule> ruleFor(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int first = firstMatch(byName.getOrDefault(name, List.of()), path, rules.size());
        first = firstMatch(byExtension.getOrDefault(extension(name), List.of()), path, first);
        first = firstMatch(others, path, first);
        return first == rules.size()
                ? Optional.empty()
                : Optional.of(rules.get(first)).filter(rule -> rule.carrier() != Carrier.KEY);
    }

    /** Returns the least index below {@code limit} of a rule with a candidate that matches, or {@code limit}. */
    private static int firstMatch(List<Candidate> candidates, String path, int limit) {
        for (Candidate candidate : candidates) {
            if (candidate.rule() >= limit) {
                return limit;
            }
            if (candidate.pattern().matches(path)) {
                return candidate.rule();
            }
        }
        return limit;
    }

    /**
     * One way for a rule to match.
     *
     * @param rule its index
     */
    private record Candidate(int rule, PathPattern pattern) {}
}
