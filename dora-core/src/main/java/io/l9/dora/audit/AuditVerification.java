package io.l9.dora.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What looking at every line of a log gave.
 *
 * @param files how many files there are
 * @param entries how many lines about files of the tree
 * @param runs how many lines about runs
 * @param since when the oldest file was begun
 * @param head the chain value of the last line; whoever keeps it elsewhere can tell later whether the log still holds all up to it
 * @param problems in the order of the log, the first {@value #MOST_PROBLEMS} of them
 * @param furtherProblems how many more there are
 * @param notes what is no fault and should be known, printable
 */
public record AuditVerification(
        int files,
        long entries,
        long runs,
        Optional<Instant> since,
        Optional<String> head,
        List<AuditProblem> problems,
        long furtherProblems,
        List<String> notes) {

    static final int MOST_PROBLEMS = 100;

    public AuditVerification {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Tells whether every line is as it was written, and in its place. */
    public boolean isWhole() {
        return problems.isEmpty();
    }
}
