package io.l9.dora.workspace;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where git looks for the hooks of one repository, and where the product keeps what belongs to it. The only places outside of a root that are written, and only
 * by who asks for hooks.
 */
public final class GitHooks {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Where a hooks folder lies. */
    public enum Place {
        /** In git's own folder, as usual. */
        GIT_FOLDER,
        /** Among the files that people edit, as {@code core.hooksPath} can say. */
        WORKING_TREE,
        /** Neither: it may serve every repository of the machine. */
        ELSEWHERE
    }

    private final Path top;
    private final Path common;
    private final Path folder;
    private final String rootBelowTop;
    private final Git git;

    private GitHooks(Path top, Path common, Path folder, String rootBelowTop, Git git) {
        this.top = top;
        this.common = common;
        this.folder = folder;
        this.rootBelowTop = rootBelowTop;
        this.git = git;
    }

    /**
     * Asks git for the hooks of the repository around a root: those of all its worktrees, or what {@code core.hooksPath} says.
     *
     * @return them; or why there are none, as in a folder without a repository
     */
    public static Checked<GitHooks> of(Path root) {
        return of(root, "git");
    }

    static Checked<GitHooks> of(Path root, String executable) {
        try {
            Path real = root.toRealPath();
            Git.Answer top = new Git(executable, real, LIMIT).ask("rev-parse", "--show-toplevel");
            return top.found().isEmpty()
                    ? failed(
                            root,
                            "there is no git working tree to install hooks for: "
                                    + top.outcome().reason())
                    : of(real, executable, at(real, top.text()).toRealPath());
        } catch (IOException | InvalidPathException e) {
            return failed(root, "its git folder cannot be found: " + IoReasons.of(e));
        }
    }

    /** A {@code core.hooksPath} that is relative starts at the top, which is where git answers rightly. */
    private static Checked<GitHooks> of(Path root, String executable, Path top) throws IOException {
        Git git = new Git(executable, top, LIMIT);
        Git.Answer common = git.ask("rev-parse", "--git-common-dir");
        Git.Answer folder = git.ask("rev-parse", "--git-path", "hooks");
        if (common.found().isEmpty() || folder.found().isEmpty()) {
            return failed(
                    root,
                    "git does not say where hooks are: " + folder.outcome().reason());
        }
        String below = root.equals(top) ? "" : new PathNames(top).textOf(root);
        return Checked.of(
                new GitHooks(top, at(top, common.text()).toRealPath(), real(at(top, folder.text())), below, git),
                List.of());
    }

    private static Checked<GitHooks> failed(Path root, String why) {
        return Checked.failed(List.of(Diagnostic.error(Location.of(Printable.of(root.toString())), Printable.of(why))));
    }

    private static Path at(Path folder, String path) {
        return new PathNames(folder).resolve(path).normalize();
    }

    /** Returns where a folder really is, or will be once it is made. */
    private static Path real(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there)) {
            there = Stage.folderOf(there);
        }
        return there.toRealPath().resolve(there.relativize(folder)).normalize();
    }

    /** Returns the top of the working tree. */
    public Path top() {
        return top;
    }

    /** Returns the folder that git starts hooks from; it need not be there. */
    public Path folder() {
        return folder;
    }

    /** Returns a folder of git's own, common to all worktrees. */
    public Path own(String name) {
        return common.resolve(name);
    }

    /** Returns where the hooks folder lies. */
    public Place place() {
        if (folder.startsWith(common)) {
            return Place.GIT_FOLDER;
        }
        return folder.startsWith(top) ? Place.WORKING_TREE : Place.ELSEWHERE;
    }

    /** Returns the root that was asked about as a path below the top, with {@code /} between its parts; empty when it is the top. */
    public String rootBelowTop() {
        return rootBelowTop;
    }

    /**
     * Returns git's name of the content of a file as it is on disk, whatever filters the repository has.
     *
     * @param path below the top
     * @return empty where there is no such file
     */
    public Optional<String> idOf(String path) {
        return git.ask("hash-object", "--no-filters", "--", path).found();
    }
}
