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

    private Levels() {}

    /** Returns the count of each level, zeros of the contract's own categories included. */
    static Governance count(List<String> categories, List<JudgedFile> files) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String category : categories) {
            counts.put(category, 0L);
        }
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
        Map<String, Long> shown = mostFrequent(others);
        counts.putAll(shown);
        return new Governance(counts, sum(others) - sum(shown), none);
    }

    private static long sum(Map<String, Long> counts) {
        long sum = 0;
        for (long count : counts.values()) {
            sum += count;
        }
        return sum;
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> counts) {
        List<String> byFrequency = new ArrayList<>(counts.keySet());
        byFrequency.sort(Comparator.comparing((String level) -> -counts.getOrDefault(level, 0L)));
        Map<String, Long> shown = new TreeMap<>();
        for (String level : byFrequency.subList(0, Math.min(MOST_OTHERS, byFrequency.size()))) {
            shown.put(level, counts.getOrDefault(level, 0L));
        }
        return shown;
    }
}
