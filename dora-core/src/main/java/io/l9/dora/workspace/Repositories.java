package io.l9.dora.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Recognises git's repositories on disk, without git. */
final class Repositories {

    private static final String GIT = ".git";
    private static final String POINTER = "gitdir: ";
    private static final int LONGEST_POINTER = 8_192;

    private Repositories() {}

    /** Returns the nearest folder from {@code start} upwards that holds a {@code .git} folder or file. */
    static Optional<Path> topLevel(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(GIT), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether {@code folder} is the top of a repository, a worktree or a submodule. As with git, a {@code .git} that leads
     * to no repository does not count: else an empty file would take a folder out of every check.
     */
    static boolean isWorkTree(Path folder) {
        return gitFolder(folder).isPresent();
    }

    /** Returns where git keeps what it knows of the working tree {@code folder}; empty where that is none. */
    static Optional<Path> gitFolder(Path folder) {
        Path git = folder.resolve(GIT);
        Optional<Path> found = switch (FileKind.of(git)) {
            case FOLDER -> Optional.of(git);
            case REGULAR -> target(folder, git);
            default -> Optional.empty();
        };
        return found.filter(Repositories::isRepository);
    }

    /** A linked worktree's own folder has no objects, but says where they are. */
    private static boolean isRepository(Path git) {
        return Files.exists(git.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
                && (Files.isDirectory(git.resolve("objects")) || Files.isRegularFile(git.resolve("commondir")));
    }

    private static Optional<Path> target(Path folder, Path pointer) {
        try (InputStream in = Files.newInputStream(pointer, LinkOption.NOFOLLOW_LINKS)) {
            String text = new String(in.readNBytes(LONGEST_POINTER), StandardCharsets.UTF_8).strip();
            return text.startsWith(POINTER)
                    ? Optional.of(folder.resolve(text.substring(POINTER.length())))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
