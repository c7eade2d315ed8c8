package io.l9.dora.workspace;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders below a root that were seen to be no links. Safe for several threads.
 *
 * <p>Each folder is looked at once: one that somebody swaps for a link after that is followed, until there is a new instance.
 */
final class PlainFolders {

    private final Set<Path> plain = ConcurrentHashMap.newKeySet();
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    PlainFolders(Path root) {
        plain.add(root);
    }

    /**
     * Tells whether a folder between the root and a file is a link; quick for the second file of a folder.
     *
     * @param path a {@linkplain PathNames#isPlain plain} one
     * @param file the same, below the root
     */
    boolean isBehindLink(String path, Path file) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (names.contains(folder)) {
            return false;
        }
        boolean behindLink = isBehindLink(file);
        if (!behindLink) {
            names.add(folder);
        }
        return behindLink;
    }

    /** Tells whether a folder between the root and {@code file}, a path below the root, is a link. */
    boolean isBehindLink(Path file) {
        for (Path folder = file.getParent(); folder != null && !plain.contains(folder); folder = folder.getParent()) {
            if (FileKind.of(folder) == FileKind.SYMLINK) {
                return true;
            }
        }
        for (Path folder = file.getParent(); folder != null && plain.add(folder); ) {
            folder = folder.getParent();
        }
        return false;
    }
}
