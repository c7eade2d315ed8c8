package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
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
                .orElseThrow(() -> new GitException(
                        Printable.value(name) + " is no commit that this repository has; to have it: " + fetch()));
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
        boolean isShallow =
                git.ask("rev-parse", "--is-shallow-repository").text().equals("true");
        return new GitException(
                isShallow
                        ? "this clone is shallow, and has no commit that HEAD and " + shown
                                + " have in common; to have one: git fetch --unshallow"
                        : "HEAD and " + shown + " have no commit in common");
    }

    /** Returns the command that gets the commit; {@code origin/main} is what the last fetch saw of the branch {@code main} of {@code origin}. */
    private String fetch() {
        if (!isPlain(name)) {
            return "git fetch --all";
        }
        for (String remote : git.ask("remote").text().lines().toList()) {
            if (isPlain(remote) && name.startsWith(remote + "/") && name.length() > remote.length() + 1) {
                String branch = name.substring(remote.length() + 1);
                return "git fetch " + remote + " " + branch + ":refs/remotes/" + name;
            }
        }
        return "git fetch origin " + name;
    }

    /** Tells whether a shell takes a name for one word, and git does not take it for more than a name. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "._/-".indexOf(c) >= 0));
    }
}
