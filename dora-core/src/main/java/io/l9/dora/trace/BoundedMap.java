package io.l9.dora.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by names, in the order in which the names came, of which the first are kept and what came for others is counted. */
final class BoundedMap {

    /** How many entries a map may have, with the one about what is missing. */
    static final int MOST = 20;

    private static final String REST = "...";

    private final Map<String, String> first = new LinkedHashMap<>();
    private long others;

    /** Returns a map that holds what fits of another one. */
    static Map<String, String> of(Map<String, String> texts) {
        BoundedMap map = new BoundedMap();
        texts.forEach(map::put);
        return map.toMap();
    }

    /** Adds a text; one that is there under that name gives way. */
    void put(String name, String text) {
        String kept = TraceText.of(name);
        if (first.size() < MOST || first.containsKey(kept)) {
            first.put(kept, SecretNames.has(name) ? Secrets.REDACTED : TraceText.of(text));
        } else {
            others++;
        }
    }

    Map<String, String> toMap() {
        Map<String, String> cut = new LinkedHashMap<>(first);
        if (others > 0) {
            cut.keySet().remove(last());
            cut.put(REST, (others + 1) + " more");
        }
        return Collections.unmodifiableMap(cut);
    }

    private String last() {
        String last = "";
        for (String name : first.keySet()) {
            last = name;
        }
        return last;
    }
}
