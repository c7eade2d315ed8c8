package io.l9.dora.workspace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The folders that are never entered, tracked by git or not: those of tools, dependencies, caches and build output.
 *
 * <p>One instance serves one listing, by one thread: it remembers what it found.
 */
final class JunkFolders {

    /** Names that say enough. */
    static final Set<String> BY_NAME = Set.of(
            ".git",
            ".hg",
            ".svn",
            "node_modules",
            "__pycache__",
            ".venv",
            ".tox",
            ".nox",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".gradle",
            ".idea",
            ".worktrees");

    /** Names that people use for their own folders too, with the files, seen from the folder above, that tell the difference. */
    static final Map<String, List<String>> BY_EVIDENCE = Map.of(
            "venv", List.of("venv/pyvenv.cfg"),
            "target", List.of("pom.xml"),
            "build", List.of("build.gradle", "build.gradle.kts"));

    private final Predicate<String> evidence;
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** Files come folder by folder. */
    private String lastFolder = "";

    private Optional<String> aroundLast = Optional.empty();

    JunkFolders(PathNames names) {
        this(path -> isOnDisk(names, path));
    }

    /** @param evidence tells whether there is a file of that path */
    JunkFolders(Predicate<String> evidence) {
        this.evidence = evidence;
    }

    /** Returns the outermost junk folder that holds the file {@code path}, empty where there is none. */
    Optional<String> around(String path) {
        int end = path.lastIndexOf('/');
        if (end < 0) {
            return Optional.empty();
        }
        if (end != lastFolder.length() || !path.startsWith(lastFolder)) {
            lastFolder = path.substring(0, end);
            aroundLast = known.computeIfAbsent(lastFolder, this::outermost);
        }
        return aroundLast;
    }

    private Optional<String> outermost(String folder) {
        int end = 0;
        while (end < folder.length()) {
            int start = end == 0 ? 0 : end + 1;
            int slash = folder.indexOf('/', start);
            end = slash < 0 ? folder.length() : slash;
            if (isJunk(folder.substring(0, start), folder.substring(start, end))) {
                return Optional.of(folder.substring(0, end));
            }
        }
        return Optional.empty();
    }

    /** Tells whether the folder {@code parent + name} is junk; {@code parent} is empty or ends with a slash. */
    boolean isJunk(String parent, String name) {
        if (BY_NAME.contains(name)) {
            return true;
        }
        for (String file : BY_EVIDENCE.getOrDefault(name, List.of())) {
            if (evidence.test(parent + file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnDisk(PathNames names, String path) {
        try {
            return Files.exists(names.resolve(path), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
