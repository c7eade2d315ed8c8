package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.util.List;
import java.util.Optional;

/** Finds the commit where the history of a tree left that of another commit. */
final class MergeBase {

    private static final String COMMIT = "^{commit}";

    private final Git git;
    private final String name;

    private MergeBase(Git git, String name) {
        this.git = git;
        this.name = name;
    }

    /**
     * Returns the object of that commit.
     *
     * @param name the other commit, as git names it; taken as it is, and never for an option
     * @throws GitException when there is none, with the command that helps
     */
    static String of(Git git, String name) throws GitException {
        return new MergeBase(git, name).find();
    }

    private String find() throws GitException {
        String other = commit(name)
                .orElseThrow(() ->
                        new GitException(Printable.value(name) + " is no commit that this repository has" + remedy()));
        String head = commit("HEAD").orElseThrow(() -> new GitException("there is no commit yet"));
        return git.ask("merge-base", other, head)
                .found()
                .map(MergeBase::firstLine)
                .orElseThrow(this::unrelated);
    }

    private Optional<String> commit(String of) {
        return of.startsWith("-") || of.isBlank()
                ? Optional.empty()
                : git.ask("rev-parse", "--verify", "--quiet", of + COMMIT).found();
    }

    private static String firstLine(String lines) {
        return lines.lines().findFirst().orElse(lines);
    }

    private GitException unrelated() {
        String shown = Printable.value(name);
        return new GitException(
                isShallow()
                        ? "this clone is shallow, and has no commit that HEAD and " + shown
                                + " have in common; to have one: git fetch --unshallow"
                        : "HEAD and " + shown + " have no commit in common");
    }

    /** Without all of its history, a commit has none in common with others once it is there. */
    private boolean isShallow() {
        return git.ask("rev-parse", "--is-shallow-repository").text().equals("true");
    }

    /** Tells whether another repository could have something of that name: none is an option, or has spaces. */
    private boolean canBeFetched() {
        return !name.isEmpty() && !name.startsWith("-") && name.chars().allMatch(c -> c > ' ' && c != 0x7F);
    }

    /** Says how to get the commit; {@code origin/main} is what the last fetch saw of the branch {@code main} of {@code origin}. */
    private String remedy() {
        if (!canBeFetched()) {
            return "";
        }
        List<String> remotes = git.ask("remote").text().lines().toList();
        if (remotes.isEmpty()) {
            return ", and there is no remote to fetch it from";
        }
        String remote = remotes.stream()
                .filter(known -> name.startsWith(known + "/"))
                .findFirst()
                .orElse(remotes.get(0));
        String branch = name.startsWith(remote + "/") ? name.substring(remote.length() + 1) : name;
        return "; to have it: git fetch "
                + (isShallow() ? "--unshallow " : "")
                + (isPlain(remote) && isPlain(branch) ? remote + " " + wanted(remote, branch) : "--all");
    }

    /** A fetch leaves no name behind but the one that it is told to. */
    private String wanted(String remote, String branch) {
        if (!branch.equals(name)) {
            return branch + ":refs/remotes/" + remote + "/" + branch;
        }
        boolean isObject = name.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return isObject ? name : name + ":" + name;
    }

    /** Tells whether a shell takes a name for one word, and git does not take it for more than a name. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "._/-".indexOf(c) >= 0));
    }
}
