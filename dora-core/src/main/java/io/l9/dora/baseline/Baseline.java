package io.l9.dora.baseline;

import io.l9.dora.text.Position;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The violations that are known.
 *
 * @param entries where each of them stands in the file; the first place of one that stands there twice
 */
public record Baseline(SortedMap<KnownViolation, Position> entries) {

    /** The baseline of a tree that has none. */
    public static final Baseline EMPTY = new Baseline(new TreeMap<>());

    public Baseline {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** Tells whether a violation is known. */
    public boolean knows(KnownViolation violation) {
        return entries.containsKey(violation);
    }

    /** Returns this baseline and another one as one: two sides of a merge. */
    Baseline and(Baseline other) {
        TreeMap<KnownViolation, Position> all = new TreeMap<>(entries);
        other.entries.forEach(all::putIfAbsent);
        return new Baseline(all);
    }
}
