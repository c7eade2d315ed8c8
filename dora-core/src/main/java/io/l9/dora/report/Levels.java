package io.l9.dora.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts files by governance level. */
final class Levels {

    /** A tree in which every file has a level of its own must not make a dashboard of that size. */
    private static final int MOST_OTHERS = 20;

    private static final String OTHERS = "others";

    private Levels() {}

    /** Returns the count of each level, zeros of the contract's own categories included. */
    static Map<String, Long> count(List<String> categories, List<JudgedFile> files) {
        Map<String, Long> counts = new LinkedHashMap<>();
        categories.forEach(category -> counts.put(category, 0L));
        Map<String, Long> others = new TreeMap<>();
        long none = 0;
        for (JudgedFile file : files) {
            String level = file.governanceLevel().orElse("");
            if (level.isBlank()) {
                none++;
            } else {
                (counts.containsKey(level) ? counts : others).merge(level, 1L, Long::sum);
            }
        }
        counts.putAll(mostFrequent(others));
        if (none > 0) {
            counts.merge(Dashboard.NO_LEVEL, none, Long::sum);
        }
        return counts;
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> counts) {
        List<String> byFrequency = new ArrayList<>(counts.keySet());
        byFrequency.sort(Comparator.comparing((String level) -> -counts.getOrDefault(level, 0L)));
        Map<String, Long> shown = new TreeMap<>();
        for (String level : byFrequency) {
            shown.merge(shown.size() < MOST_OTHERS ? level : OTHERS, counts.getOrDefault(level, 0L), Long::sum);
        }
        return shown;
    }
}
