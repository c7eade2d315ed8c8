package io.l9.dora.audit;

/**
 * What one run adds to the log: a line for each entry, then one for the run.
 *
 * @param entries in the order of the log; those of a large tree are made while they are written, so that they are never all in memory. Read once,
 *     while the log is locked: they come from values that do not change
 */
public record AuditBatch(AuditRun run, Iterable<AuditEntry> entries) {

    /** Tells whether no file has a line. */
    public boolean isEmpty() {
        return !entries.iterator().hasNext();
    }
}
