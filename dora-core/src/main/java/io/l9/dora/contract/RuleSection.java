package io.l9.dora.contract;

import io.l9.dora.block.Markers;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.NearestName;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code validation_rules}: what violations of each rule do and say.
 *
 * @param configs every rule by its name, those that the section does not name included
 * @param markers the lines around a block, which the rule {@code presence} states
 */
record RuleSection(Map<String, RuleConfig> configs, Markers markers) {

    static final String KEY = "validation_rules";
    private static final String PRESENCE = "presence";

    /** Reads the section. */
    static RuleSection read(MapReader section, Collection<RuleSpec> rules) {
        return new Reading(section, rules).read();
    }

    /** The state of reading one section. */
    private static final class Reading {

        private final MapReader section;
        private final Problems problems;
        private final Map<String, RuleSpec> specs = new LinkedHashMap<>();
        private final Map<String, RuleConfig> configs = new HashMap<>();
        private final Map<String, String> keys = new HashMap<>();
        private Markers markers = Markers.DEFAULT;

        Reading(MapReader section, Collection<RuleSpec> rules) {
            this.section = section;
            this.problems = section.problems();
            rules.forEach(spec -> specs.put(spec.id(), spec));
        }

        RuleSection read() {
            section.entries().forEach(this::readRule);
            specs.values().forEach(spec -> configs.computeIfAbsent(spec.id(), id -> RuleReader.unstated(spec)));
            return new RuleSection(configs, markers);
        }

        private void readRule(Value.Entry entry) {
            String key = entry.name().orElseThrow();
            Optional<String> id = RuleKey.ruleOf(key);
            if (id.isEmpty()) {
                problems.error(
                        entry.key().span(),
                        "not the name of a rule " + Problems.quoted(key) + "; expected `rule_N_<name>`, as "
                                + Problems.quoted("rule_1_" + nearestRule(key)));
                return;
            }
            RuleSpec spec = specs.get(id.get());
            if (spec == null) {
                problems.unknown(entry.key().span(), "unknown rule", id.get(), specs.keySet());
            } else {
                rejectSecond(entry, key, spec);
                readKnown(entry.value(), key, spec);
            }
        }

        private String nearestRule(String key) {
            return specs.keySet().stream()
                    .filter(key::endsWith)
                    .findFirst()
                    .or(() -> NearestName.to(key, specs.keySet()))
                    .orElse("presence");
        }

        private void rejectSecond(Value.Entry entry, String key, RuleSpec spec) {
            @Nullable String first = keys.putIfAbsent(spec.id(), key);
            if (first != null) {
                problems.error(
                        entry.key().span(),
                        "second configuration of the rule " + Problems.quoted(spec.id()) + "; the first is "
                                + Problems.quoted(first));
            }
        }

        private void readKnown(Value value, String key, RuleSpec spec) {
            MapReader.MAP_OR_NOTHING.read(value, Problems.quoted(key), problems).ifPresent(map -> {
                if (spec.id().equals(PRESENCE)) {
                    markers = MarkerKeys.read(map);
                }
                configs.put(spec.id(), RuleReader.read(map, spec));
            });
        }
    }
}
