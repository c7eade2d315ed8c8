package io.l9.dora.workspace;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files below a root of which git is told not to see what changes in them. {@code git status} does not name them, and {@code git commit} with their
 * path takes in all that somebody has changed.
 *
 * @param assumedUnchanged those with the mark {@code assume-unchanged}
 * @param skipped those with the mark {@code skip-worktree} that are there all the same; a sparse checkout leaves the others out
 */
record OverlookedFiles(List<String> assumedUnchanged, List<String> skipped) {

    /** Asks git once. */
    static OverlookedFiles of(Git git, PathNames names) throws GitException {
        IndexListing index = IndexListing.of(git);
        Set<String> sparse = Set.copyOf(index.sparse());
        Set<String> assumed = new TreeSet<>(index.unwatched().keySet());
        assumed.removeAll(sparse);
        return new OverlookedFiles(
                List.copyOf(assumed),
                sparse.stream().filter(path -> isThere(names, path)).sorted().toList());
    }

    private static boolean isThere(PathNames names, String path) {
        try {
            return FileKind.of(names.resolve(path)) != FileKind.ABSENT;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
