package io.l9.dora.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The commits of a run that makes one for each file that it writes.
 *
 * @param made those that were made, in their order
 * @param left the files that were written and that no commit was made of
 */
public record Commits(List<Commit> made, List<Uncommitted> left) {

    public Commits {
        made = List.copyOf(made);
        left = List.copyOf(left);
    }

    /** Returns these commits and those behind them. */
    public Commits and(Commits later) {
        return new Commits(
                Stream.concat(made.stream(), later.made.stream()).toList(),
                Stream.concat(left.stream(), later.left.stream()).toList());
    }

    /**
     * A commit.
     *
     * @param path the file that it is about, from the root; as it is, so that who shows it must escape it. Likewise below
     * @param id abbreviated; empty where it is not known, since somebody else has committed at the same time
     */
    public record Commit(String path, String id) {}

    /**
     * A file that was written and not committed.
     *
     * @param reason why, as words of a message, printable
     */
    public record Uncommitted(String path, String reason) {}
}
