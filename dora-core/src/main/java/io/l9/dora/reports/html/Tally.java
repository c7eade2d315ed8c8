package io.l9.dora.reports.html;

import io.l9.dora.rule.Finding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many there are of each kind.
 *
 * @param counts by name, in the order in which they are shown
 */
record Tally(Map<String, Long> counts) {

    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST = Map.Entry.<String, Long>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    /** Counts findings by what {@code kind} says of them: the largest first, equal ones by name. */
    static Tally of(List<Finding> findings, Function<Finding, String> kind) {
        Map<String, Long> counts = findings.stream().collect(Collectors.toMap(kind, finding -> 1L, Long::sum));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(MOST_FIRST).forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return new Tally(sorted);
    }

    /** Returns the largest count, 0 if there is none. */
    long largest() {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
