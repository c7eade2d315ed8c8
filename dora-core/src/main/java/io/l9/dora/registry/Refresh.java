package io.l9.dora.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a registry has to be, given what its tree is now. The tree decides everything but the times of generation and the ids that are gone: those are
 * carried over.
 */
public final class Refresh {

    private final Registry old;
    private final SortedMap<String, RegistryEntry> next = new TreeMap<>();

    private Refresh(Registry old) {
        this.old = old;
    }

    /**
     * Returns the registry of a tree.
     *
     * @param old what is remembered
     * @param files the files in scope
     * @param failing the paths of those that break the contract
     * @param unseen folders that could not be listed, each with a slash behind it: the entries of their files stay as they are
     */
    public static Registry of(Registry old, List<FileFacts> files, Set<String> failing, Collection<String> unseen) {
        Refresh refresh = new Refresh(old);
        refresh.keep(unseen);
        refresh.add(files, failing);
        return old.succeededBy(refresh.next);
    }

    private void keep(Collection<String> unseen) {
        for (String folder : unseen) {
            old.files().tailMap(folder).values().stream()
                    .takeWhile(entry -> entry.path().startsWith(folder))
                    .forEach(entry -> next.put(entry.path(), entry));
        }
    }

    private void add(List<FileFacts> files, Set<String> failing) {
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        Map<String, Instant> moved = moved(paths);
        for (FileFacts file : files) {
            Compliance compliance = Compliance.of(failing.contains(file.path()), file.hasBlock());
            next.put(file.path(), file.entry(compliance, time(file, moved)));
        }
    }

    /** Returns the times of entries whose files are not there, by id: a file that was moved is another path with the same id. */
    private Map<String, Instant> moved(Set<String> paths) {
        Map<String, Instant> times = new HashMap<>();
        for (RegistryEntry entry : old.files().values()) {
            boolean gone = !paths.contains(entry.path()) && !next.containsKey(entry.path());
            if (gone
                    && entry.componentId().isPresent()
                    && entry.lastGeneratedAt().isPresent()) {
                times.merge(entry.componentId().get(), entry.lastGeneratedAt().get(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return times;
    }

    private Optional<Instant> time(FileFacts file, Map<String, Instant> moved) {
        RegistryEntry known = old.files().get(file.path());
        if (known != null) {
            return known.lastGeneratedAt().or(file::createdAt);
        }
        return file.componentId()
                .flatMap(id -> Optional.ofNullable(moved.get(id)))
                .or(file::createdAt);
    }
}
