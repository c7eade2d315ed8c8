package io.l9.dora.contract;

import io.l9.dora.block.Markers;
import io.l9.dora.document.MapReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
        Map<String, RuleSpec> specs = new LinkedHashMap<>();
        rules.forEach(spec -> specs.put(spec.id(), spec));
        Map<String, MapReader> stated = new NumberedSection(section, "rule", "rule", specs.keySet()).read();
        Markers markers =
                Optional.ofNullable(stated.get(PRESENCE)).map(MarkerKeys::read).orElse(Markers.DEFAULT);
        Map<String, RuleConfig> configs = new HashMap<>();
        specs.forEach((id, spec) -> configs.put(
                id,
                Optional.ofNullable(stated.get(id))
                        .map(map -> RuleReader.read(map, spec))
                        .orElseGet(() -> RuleReader.unstated(spec))));
        return new RuleSection(configs, markers);
    }
}
