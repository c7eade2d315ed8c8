package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out whether commits of single files can be made in the repository around a root, so that each holds what it says and nothing else. */
public final class CommitGround {

    /** What a person can take in at a glance. */
    private static final int MOST_SHOWN = 10;

    private final PathNames names;
    private final Git git;

    private CommitGround(PathNames names, Git git) {
        this.names = names;
        this.git = git;
    }

    /**
     * What there is to say before the first commit.
     *
     * @param obstacles what is in the way, and what to do about it; printable lines
     * @param notes what a person should know, likewise
     */
    public record Findings(List<String> obstacles, List<String> notes) {

        public Findings {
            obstacles = List.copyOf(obstacles);
            notes = List.copyOf(notes);
        }

        private static Findings obstacle(String words) {
            return new Findings(List.of(words), List.of());
        }
    }

    /**
     * Looks at the repository around a root. Reads only.
     *
     * @param own tells which files, relative to the root, do not count since runs of the product leave them behind
     */
    public static Findings look(Workspace workspace, Predicate<String> own) {
        return workspace
                .git()
                .map(git -> new CommitGround(workspace.names(), git).look(own))
                .orElseGet(() -> Findings.obstacle("the root is in no git repository; make one with `git init`"));
    }

    /**
     * Tells whether git ignores a file that it does not track, so that no commit of it can be made.
     *
     * @param path relative to the root
     */
    public static boolean ignores(Workspace workspace, String path) {
        return workspace.git().map(git -> ignores(git, path)).orElse(false);
    }

    /** The path could begin with what git takes for a sign. */
    private static boolean ignores(Git git, String path) {
        return git.ask("check-ignore", "-q", "--", "./" + path).outcome().isSuccess();
    }

    private Findings look(Predicate<String> own) {
        Git.Answer folder = git.ask("rev-parse", "--absolute-git-dir");
        if (folder.found().isEmpty()) {
            return Findings.obstacle("git does not answer: " + folder.outcome().reason());
        }
        Optional<String> elsewhere = elsewhere();
        if (elsewhere.isPresent()) {
            return Findings.obstacle(elsewhere.get());
        }
        if (ignores(git, ".")) {
            return Findings.obstacle("the root is ignored by the repository around it, nothing in it can be committed");
        }
        List<String> obstacles = new ArrayList<>();
        tooOld().ifPresent(obstacles::add);
        UnderWay.in(names.resolve(folder.text())).ifPresent(obstacles::add);
        changes(own).ifPresent(obstacles::add);
        obstacles.addAll(overlooked(own));
        committer().ifPresent(obstacles::add);
        return new Findings(obstacles, notes());
    }

    /** With {@code core.worktree} git's working tree can be anywhere, and the root's files are none of it. */
    private Optional<String> elsewhere() {
        Git.Answer top = git.ask("rev-parse", "--show-toplevel");
        if (top.found().isEmpty()) {
            return Optional.of("git does not answer: " + top.outcome().reason());
        }
        String place = top.text() + "/" + prefix();
        return isRoot(place)
                ? Optional.empty()
                : Optional.of("git's working tree is not here but " + Printable.value(top.text())
                        + "; see `git config core.worktree`");
    }

    private boolean isRoot(String folder) {
        try {
            return Files.isSameFile(names.resolve(folder), names.root());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private String prefix() {
        return git.ask("rev-parse", "--show-prefix").text();
    }

    private Optional<String> tooOld() {
        return GitVersion.of(git)
                .filter(version -> version.compareTo(GitVersion.COMMITTING) < 0)
                .map(version -> "git " + version + " is too old to commit by; expected " + GitVersion.COMMITTING
                        + " or newer, see `git version`");
    }

    private Optional<String> changes(Predicate<String> own) {
        ChangedFiles files = new ChangedFiles(prefix(), own);
        Git.Outcome outcome = git.records(ChangedFiles.ASK, new byte[0], files);
        if (!outcome.isSuccess()) {
            return Optional.of("git does not tell what has changed: " + outcome.reason());
        }
        List<String> found = files.found();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("the working tree is not clean, commit or stash what is there first: " + shown(found));
    }

    private static String shown(List<String> files) {
        int more = files.size() - MOST_SHOWN;
        return files.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                + (more > 0 ? ", and " + more + " more" : "");
    }

    private List<String> overlooked(Predicate<String> own) {
        if (git.ask("config", "--type=bool", "core.ignoreStat").text().equals("true")) {
            return List.of("git is told not to look for changes; `git config core.ignoreStat false` has it look");
        }
        try {
            OverlookedFiles files = OverlookedFiles.of(git, names);
            List<String> obstacles = new ArrayList<>();
            overlooked(files.assumedUnchanged(), "assume-unchanged", own).ifPresent(obstacles::add);
            overlooked(files.skipped(), "skip-worktree", own).ifPresent(obstacles::add);
            return obstacles;
        } catch (GitException e) {
            return List.of("git does not tell which files it overlooks: " + e.reason());
        }
    }

    private static Optional<String> overlooked(List<String> files, String mark, Predicate<String> own) {
        List<String> found =
                files.stream().filter(own.negate()).map(Printable::of).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("git does not see what changes in files with the mark " + mark
                        + ", take it away with `git update-index --no-" + mark + " FILE`: " + shown(found));
    }

    private Optional<String> committer() {
        try {
            return identity(git.committing());
        } catch (GitException e) {
            return Optional.of("hooks of the repository would be run: " + e.reason());
        }
    }

    private static Optional<String> identity(Git asCommitting) {
        return List.of("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT").stream()
                .map(who -> asCommitting.ask("var", who).outcome())
                .filter(outcome -> !outcome.isSuccess())
                .map(outcome -> "git does not know who commits, " + outcome.reason()
                        + "; tell it with `git config user.name NAME` and `git config user.email ADDRESS`")
                .findFirst();
    }

    private List<String> notes() {
        return git.ask("symbolic-ref", "-q", "HEAD").outcome().isSuccess()
                ? List.of()
                : List.of("HEAD is detached, so that the commits are on no branch; `git switch -c NAME` keeps them");
    }
}
