package io.l9.dora;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that a run is to change, relative to the root or absolute. Where none is named, all are meant that the contract applies to.
 *
 * @param meant each named by somebody who means it: one that the contract does not apply to is an error
 * @param listed what a program has listed, as git does for a commit: one that the contract does not apply to, or that is not there, is passed over,
 *     and a note says so
 */
public record NamedPaths(List<Path> meant, List<Path> listed) {

    /** No names, and so all files. */
    public static final NamedPaths ALL = new NamedPaths(List.of(), List.of());

    public NamedPaths {
        meant = List.copyOf(meant);
        listed = List.copyOf(listed);
    }

    /** Tells whether no file is named. */
    public boolean isEmpty() {
        return meant.isEmpty() && listed.isEmpty();
    }
}
