package io.l9.dora.workspace;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out whether commits of single files can be made in the repository around a root, so that each holds what it says and nothing else. */
public final class CommitGround {

    /** What a person can take in at a glance. */
    private static final int MOST_SHOWN = 10;

    /** What git keeps in its folder while something is under way there, what that is, and how it ends. */
    private static final Map<String, String> UNDER_WAY = underWay();

    private final PathNames names;
    private final Git git;

    private CommitGround(PathNames names, Git git) {
        this.names = names;
        this.git = git;
    }

    private static Map<String, String> underWay() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MERGE_HEAD", "a merge is under way; end it with `git merge --continue` or `git merge --abort`");
        files.put("rebase-merge", "a rebase is under way; end it with `git rebase --continue` or `git rebase --abort`");
        files.put("rebase-apply", "a rebase or `git am` is under way; end it with `--continue` or `--abort`");
        files.put(
                "CHERRY_PICK_HEAD",
                "a cherry-pick is under way; end it with `git cherry-pick --continue` or `git cherry-pick --abort`");
        files.put("REVERT_HEAD", "a revert is under way; end it with `git revert --continue` or `git revert --abort`");
        return files;
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

    private Findings look(Predicate<String> own) {
        Git.Answer folder = git.ask("rev-parse", "--absolute-git-dir");
        if (folder.found().isEmpty()) {
            return Findings.obstacle("git does not answer: " + folder.outcome().reason());
        }
        if (git.ask("check-ignore", "-q", "--", ".").outcome().isSuccess()) {
            return Findings.obstacle("the root is ignored by the repository around it, nothing in it can be committed");
        }
        List<String> obstacles = new ArrayList<>();
        underWay(names.resolve(folder.text())).ifPresent(obstacles::add);
        changes(own).ifPresent(obstacles::add);
        identity().ifPresent(obstacles::add);
        return new Findings(obstacles, notes());
    }

    private static Optional<String> underWay(Path folder) {
        return UNDER_WAY.entrySet().stream()
                .filter(entry -> Files.exists(folder.resolve(entry.getKey()), LinkOption.NOFOLLOW_LINKS))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<String> changes(Predicate<String> own) {
        String prefix = git.ask("rev-parse", "--show-prefix").text();
        ChangedFiles files = new ChangedFiles(prefix, own);
        Git.Outcome outcome = git.records(ChangedFiles.ASK, new byte[0], files);
        if (!outcome.isSuccess()) {
            return Optional.of("git does not tell what has changed: " + outcome.reason());
        }
        List<String> found = files.found();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int more = found.size() - MOST_SHOWN;
        return Optional.of("the working tree is not clean, commit or stash what is there first: "
                + found.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                + (more > 0 ? ", and " + more + " more" : ""));
    }

    private Optional<String> identity() {
        Git asCommitting = git.committing();
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
