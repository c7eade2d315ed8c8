package io.l9.dora.workspace;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of git, as far as it tells what git can do. */
record GitVersion(int major, int minor) implements Comparable<GitVersion> {

    /** The first one whose {@code add} and {@code commit} take paths from their input. */
    static final GitVersion COMMITTING = new GitVersion(2, 25);

    private static final Pattern ANSWER = Pattern.compile("git version (\\d{1,4})\\.(\\d{1,4})\\b.*", Pattern.DOTALL);

    /** Asks git; empty where it says something that nobody can know the meaning of. */
    static Optional<GitVersion> of(Git git) {
        Matcher matcher = ANSWER.matcher(git.ask("version").text());
        return matcher.matches()
                ? Optional.of(new GitVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(GitVersion other) {
        return Comparator.comparingInt(GitVersion::major)
                .thenComparingInt(GitVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
