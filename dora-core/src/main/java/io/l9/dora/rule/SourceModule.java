package io.l9.dora.rule;

import io.l9.dora.text.Printable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that are to agree with each other: those that name one module, or those of one folder that name none.
 *
 * @param kind what the name is of, in a word
 */
public record SourceModule(String kind, String name) implements Comparable<SourceModule> {

    /** Returns the module of a file; empty for one in the root that names none. */
    public static Optional<SourceModule> of(FileEntry entry) {
        FileEntry.Field stated = entry.moduleName();
        if (stated != null) {
            return Optional.of(new SourceModule("module", stated.text()));
        }
        return entry.folder().isEmpty() ? Optional.empty() : Optional.of(new SourceModule("folder", entry.folder()));
    }

    /** Lets a hash table of modules whose names collide stay fast. */
    @Override
    public int compareTo(SourceModule other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    /** Written out, as {@link #hashCode} is: the runtime links what it generates for records when it is first called, and every run calls this. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceModule module && module.name.equals(name) && module.kind.equals(kind);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + Printable.value(name);
    }
}
