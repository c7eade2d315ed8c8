package io.l9.dora.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Says which paths may be written: those of a file below the root, reached without a link, outside of what a version control system keeps
 * for itself. Safe for several threads.
 *
 * <p>A file there would be more than content: {@code .git/hooks} holds programs that the next commit starts.
 */
final class Containment {

    /** In any case, since some file systems do not tell; the last is the short name that Windows gives the first. */
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", "git~1");

    private final PathNames names;
    private final PlainFolders folders;

    Containment(PathNames names) {
        this.names = names;
        this.folders = new PlainFolders(names.root());
    }

    /**
     * Returns why nothing may be written at {@code path}, as words of a message; empty when it may.
     *
     * @param path relative to the root, as a {@link Selection} gives it
     */
    Optional<String> obstacle(String path) {
        Path file;
        try {
            file = names.resolve(path);
        } catch (InvalidPathException e) {
            return Optional.of("no file of this system can have that name");
        }
        if (!names.holds(file) || !names.textOf(file).equals(path) || !file.equals(file.normalize())) {
            return Optional.of("the path leads out of the root, or is not spelled plainly");
        }
        if (isVersionControl(path)) {
            return Optional.of("the path leads into what a version control system keeps for itself");
        }
        return folders.isBehindLink(file)
                ? Optional.of("a folder of the path is a symbolic link, which is not followed")
                : Optional.empty();
    }

    private static boolean isVersionControl(String path) {
        for (int start = 0; start <= path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(start, end);
            if (VERSION_CONTROL.stream().anyMatch(part::equalsIgnoreCase)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
