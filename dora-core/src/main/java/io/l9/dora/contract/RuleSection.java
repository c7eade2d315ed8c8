package io.l9.dora.contract;

import io.l9.dora.block.Markers;
import io.l9.dora.document.MapReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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
        for (RuleSpec spec : rules) {
            specs.put(spec.id(), spec);
        }
        Map<String, MapReader> stated = new NumberedSection(section, "rule", "rule", specs.keySet()).read();
        MapReader presence = stated.get(PRESENCE);
        Markers markers = presence == null ? Markers.DEFAULT : MarkerKeys.read(presence);
        Map<String, RuleConfig> configs = new HashMap<>();
        for (RuleSpec spec : rules) {
            MapReader map = stated.get(spec.id());
            configs.put(spec.id(), map == null ? RuleReader.unstated(spec) : RuleReader.read(map, spec));
        }
        return new RuleSection(configs, markers);
    }
}
