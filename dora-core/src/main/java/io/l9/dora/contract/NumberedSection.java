package io.l9.dora.contract;

import io.l9.dora.document.MapReader;
import io.l9.dora.document.NearestName;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A section of a contract whose keys are a word, a number for people only, and a name: {@code rule_4_unique_component_id}.
 *
 * @param section the section
 * @param word the word, as {@code rule}
 * @param kind what a name that nobody knows is called, as {@code rule of codegen}
 * @param names the names that there are, at least one
 */
record NumberedSection(MapReader section, String word, String kind, Collection<String> names) {

    /** Returns the map of each name that is there, in the order of the document. One that is left empty is an empty map. What is wrong is said. */
    Map<String, MapReader> read() {
        Map<String, String> keys = new HashMap<>();
        Map<String, MapReader> maps = new LinkedHashMap<>();
        for (Value.Entry entry : section.entries()) {
            String key = entry.name().orElseThrow();
            Optional<String> name = nameOf(entry, key);
            if (name.isPresent() && isFirst(entry, name.get(), key, keys)) {
                Optional<MapReader> map =
                        MapReader.MAP_OR_NOTHING.read(entry.value(), Problems.quoted(key), problems());
                if (map.isPresent()) {
                    maps.put(name.get(), map.get());
                }
            }
        }
        return maps;
    }

    private Problems problems() {
        return section.problems();
    }

    private Optional<String> nameOf(Value.Entry entry, String key) {
        Optional<String> name = behindNumber(key);
        if (name.isEmpty()) {
            problems()
                    .error(
                            entry.key().span(),
                            "not the name of a " + word + " " + Problems.quoted(key) + "; expected `" + word
                                    + "_N_<name>`, as " + Problems.quoted(word + "_1_" + nearest(key)));
        } else if (!names.contains(name.get())) {
            problems().unknown(entry.key().span(), "unknown " + kind, name.get(), names);
            return Optional.empty();
        }
        return name;
    }

    private boolean isFirst(Value.Entry entry, String name, String key, Map<String, String> keys) {
        String first = keys.putIfAbsent(name, key);
        if (first != null) {
            problems()
                    .error(
                            entry.key().span(),
                            "second configuration of the " + word + " " + Problems.quoted(name) + "; the first is "
                                    + Problems.quoted(first));
        }
        return first == null;
    }

    private Optional<String> behindNumber(String key) {
        int start = word.length() + 1;
        if (!key.startsWith(word + "_")) {
            return Optional.empty();
        }
        int end = start;
        while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
            end++;
        }
        boolean numbered = end > start && end + 1 < key.length() && key.charAt(end) == '_';
        return numbered ? Optional.of(key.substring(end + 1)) : Optional.empty();
    }

    private String nearest(String key) {
        return names.stream()
                .filter(key::endsWith)
                .findFirst()
                .or(() -> NearestName.to(key, names))
                .orElseGet(() -> names.iterator().next());
    }
}
