package io.l9.dora.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the registry that a tree has to have differs from the one that it has. All sorted.
 *
 * @param added the entries of files that have none
 * @param removed the entries whose files are gone, or out of scope
 * @param changed the entries that say something else than the tree
 * @param retired ids that no file has any more
 * @param restored ids that were retired and that a file has again
 */
public record Comparison(
        List<RegistryEntry> added,
        List<RegistryEntry> removed,
        List<Change> changed,
        Set<String> retired,
        Set<String> restored) {

    public Comparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** An entry as it is, and as it has to be. */
    public record Change(RegistryEntry old, RegistryEntry next) {

        /** Returns what differs, at least one field. */
        public List<FieldChange> fields() {
            List<FieldChange> fields = new ArrayList<>();
            compare("component_id", old.componentId(), next.componentId(), fields);
            compare("governance_level", old.governanceLevel(), next.governanceLevel(), fields);
            compare(
                    "compliance_status",
                    Optional.of(old.compliance().id()),
                    Optional.of(next.compliance().id()),
                    fields);
            compare(
                    "last_generated_at",
                    old.lastGeneratedAt().map(Instant::toString),
                    next.lastGeneratedAt().map(Instant::toString),
                    fields);
            return fields;
        }

        private static void compare(
                String name, Optional<String> old, Optional<String> next, List<FieldChange> fields) {
            if (!old.equals(next)) {
                fields.add(new FieldChange(name, old, next));
            }
        }
    }

    /**
     * A field as it is, and as it has to be; empty for null.
     *
     * @param name as the registry spells it
     */
    public record FieldChange(String name, Optional<String> old, Optional<String> next) {}

    /** Compares two registries. */
    public static Comparison of(Registry old, Registry next) {
        List<RegistryEntry> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (RegistryEntry entry : next.files().values()) {
            RegistryEntry known = old.files().get(entry.path());
            if (known == null) {
                added.add(entry);
            } else if (!known.equals(entry)) {
                changed.add(new Change(known, entry));
            }
        }
        List<RegistryEntry> removed = old.files().values().stream()
                .filter(entry -> !next.files().containsKey(entry.path()))
                .toList();
        return new Comparison(
                added,
                removed,
                changed,
                without(next.retiredIds(), old.retiredIds()),
                without(old.retiredIds(), next.retiredIds()));
    }

    private static Set<String> without(Set<String> ids, Set<String> others) {
        Set<String> rest = new TreeSet<>(ids);
        rest.removeAll(others);
        return rest;
    }

    /** Tells whether the two say the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && retired.isEmpty() && restored.isEmpty();
    }
}
