package io.l9.dora.audit;

import java.util.List;

/**
 * What one run adds to the log: a line for each entry, then one for the run.
 *
 * @param entries in the order of the log
 */
public record AuditBatch(AuditRun run, List<AuditEntry> entries) {

    public AuditBatch {
        entries = List.copyOf(entries);
    }
}
