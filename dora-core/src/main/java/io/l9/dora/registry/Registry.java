package io.l9.dora.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which component every file of a tree is, and which ids are never given away again (spec 8).
 *
 * @param files the entries by path, sorted by UTF-16 code units, as a selection of files is
 * @param retiredIds ids that an entry had and none has any more, sorted likewise; none of them is blank
 */
public record Registry(SortedMap<String, RegistryEntry> files, SortedSet<String> retiredIds) {

    /** The registry of a tree without files. */
    public static final Registry EMPTY = of(List.of(), Set.of());

    public Registry {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        retiredIds = Collections.unmodifiableSortedSet(new TreeSet<>(retiredIds));
    }

    /**
     * Returns a registry of some entries. Of two for one path the later one stands, with the later of the two times; the other's id is not lost, it
     * retires unless another entry has it.
     *
     * @param retired ids that are not given away; one that an entry has, and blank ones, do not count
     */
    public static Registry of(Collection<RegistryEntry> entries, Collection<String> retired) {
        SortedMap<String, RegistryEntry> files = new TreeMap<>();
        Set<String> known = new HashSet<>(retired);
        for (RegistryEntry entry : entries) {
            entry.componentId().ifPresent(known::add);
            files.merge(entry.path(), entry, (first, second) -> second.atLeast(first.lastGeneratedAt()));
        }
        return new Registry(files, retired(known, files));
    }

    private static SortedSet<String> retired(Set<String> known, Map<String, RegistryEntry> files) {
        TreeSet<String> retired = new TreeSet<>(known);
        retired.removeIf(String::isBlank);
        files.values().forEach(entry -> entry.componentId().ifPresent(retired::remove));
        return retired;
    }

    /** Returns this registry and another one as one: two sides of a merge. */
    Registry and(Registry other) {
        List<RegistryEntry> entries = new ArrayList<>(files.values());
        entries.addAll(other.files.values());
        Set<String> retired = new HashSet<>(retiredIds);
        retired.addAll(other.retiredIds);
        return of(entries, retired);
    }

    /** Returns this registry with entries that replace those of their paths, or are new. An id that no entry has any more is retired. */
    public Registry with(Collection<RegistryEntry> written) {
        SortedMap<String, RegistryEntry> next = new TreeMap<>(files);
        written.forEach(entry -> next.put(entry.path(), entry));
        return succeededBy(next);
    }

    /** Returns the registry that has these entries alone, and knows every id that this one knows. */
    Registry succeededBy(SortedMap<String, RegistryEntry> next) {
        return new Registry(next, retired(ids(), next));
    }

    /** Returns all ids that were ever given away, as far as the registry knows. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>(retiredIds);
        files.values().forEach(entry -> entry.componentId().ifPresent(ids::add));
        return ids;
    }
}
