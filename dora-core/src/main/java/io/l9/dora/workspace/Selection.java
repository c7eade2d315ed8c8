package io.l9.dora.workspace;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that a run is about. Paths are relative to the root, with {@code /} between their parts; a byte of a name that is not UTF-8
 * stands as a lone surrogate (PEP 383).
 *
 * @param origin who said which files there are
 * @param candidates the files that must hold a block, sorted by UTF-16 code units
 * @param sidecars the files {@code <file>.dora.yaml}, of whatever file, sorted
 * @param excluded how many files of the contract's types are no candidates, by reason; reasons that
 *     {@linkplain Exclusion#countsFolders count folders} say how many folders were not entered
 * @param unreadableFolders folders whose files could not be listed, each with a slash behind it, with the reason in printable words
 * @param notes what a person should know of how the files were found; each one line, safe to show
 */
public record Selection(
        Origin origin,
        List<String> candidates,
        SortedSet<String> sidecars,
        Map<Exclusion, Integer> excluded,
        SortedMap<String, String> unreadableFolders,
        List<String> notes) {

    public Selection {
        candidates = List.copyOf(candidates);
        sidecars = Collections.unmodifiableSortedSet(new TreeSet<>(sidecars));
        excluded = Collections.unmodifiableMap(ordered(excluded));
        unreadableFolders = Collections.unmodifiableSortedMap(new TreeMap<>(unreadableFolders));
        notes = List.copyOf(notes);
    }

    /** Returns how many files of the contract's types there are outside of folders that were not entered. */
    public int matched() {
        return candidates.size()
                + excluded.entrySet().stream()
                        .filter(e -> !e.getKey().countsFolders())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** Returns how often {@code reason} applied. */
    public int excluded(Exclusion reason) {
        return excluded.getOrDefault(reason, 0);
    }

    /** Returns this selection with those candidates that are among {@code missing} counted as {@link Exclusion#MISSING}. */
    Selection without(Collection<String> missing) {
        List<String> present =
                candidates.stream().filter(path -> !missing.contains(path)).toList();
        Map<Exclusion, Integer> counts = ordered(excluded);
        int gone = candidates.size() - present.size();
        if (gone > 0) {
            counts.merge(Exclusion.MISSING, gone, Integer::sum);
        }
        return new Selection(origin, present, sidecars, counts, unreadableFolders, notes);
    }

    private static EnumMap<Exclusion, Integer> ordered(Map<Exclusion, Integer> counts) {
        EnumMap<Exclusion, Integer> copy = new EnumMap<>(Exclusion.class);
        copy.putAll(counts);
        return copy;
    }
}
