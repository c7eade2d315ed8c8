package io.l9.dora.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many files there are of each governance level (spec 10). Each file is counted once.
 *
 * @param levels by the level that files state, which may have any name: those that the contract lists in its order, then others by name
 * @param others how many files have a level that is not among those, since there are too many
 * @param none how many files state none
 */
public record Governance(Map<String, Long> levels, long others, long none) {

    /** Of a tree whose levels the contract does not ask for. */
    public static final Governance UNWATCHED = new Governance(Map.of(), 0, 0);

    /** How the files are called that state no level. */
    public static final String NO_LEVEL = "none";

    private static final String OTHERS = "others";

    public Governance {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /** Returns the counts of files that are under no level, as people call them; without those that are 0. */
    public Map<String, Long> remainders() {
        Map<String, Long> remainders = new LinkedHashMap<>();
        if (others > 0) {
            remainders.put(OTHERS, others);
        }
        if (none > 0) {
            remainders.put(NO_LEVEL, none);
        }
        return remainders;
    }

    /** Returns the levels with the remainders behind them, for people. A level that is called as a remainder is counted with it, so that no file is lost. */
    public Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>(levels);
        remainders().forEach((name, files) -> all.merge(name, files, Long::sum));
        return all;
    }
}
