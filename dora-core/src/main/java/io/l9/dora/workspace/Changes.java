package io.l9.dora.workspace;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a tree differs from an earlier one. Paths are those of a {@link Selection}.
 *
 * @param tree git's object of the earlier tree, or of its commit
 * @param paths all files that are not as they were: changed, added, deleted, and both names of renamed ones
 * @param renamed the name that a file had, by the one that it has
 * @param before the files of the earlier tree that are not as they were, by the names that they had, each with git's object of its content
 */
public record Changes(
        String tree, SortedSet<String> paths, Map<String, String> renamed, SortedMap<String, String> before) {

    public Changes {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        renamed = Collections.unmodifiableMap(new HashMap<>(renamed));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    }

    /** Returns these changes but for those of some files. */
    Changes without(Collection<String> others) {
        SortedSet<String> fewer = new TreeSet<>(paths);
        fewer.removeAll(others);
        return new Changes(tree, fewer, renamed, before);
    }

    /** Tells whether a file is not as it was, or there only now, or not any more. */
    public boolean touch(String path) {
        return paths.contains(path);
    }

    /** Returns the name that a file of the tree had in the earlier one; empty when it was not there. */
    public Optional<String> pathBefore(String path) {
        String old = renamed.getOrDefault(path, path);
        return paths.contains(old) && !before.containsKey(old) ? Optional.empty() : Optional.of(old);
    }
}
