package io.l9.dora.audit;

import java.time.Instant;

/**
 * One run, as the line at its end tells it.
 *
 * @param time of the run; the log keeps whole seconds
 * @param id what the caller calls it, another one each time
 * @param contractVersion the version that the contract states
 */
public record AuditRun(Instant time, String id, AuditGoal goal, String contractVersion, AuditTotals totals) {

    /** Tells whether it is a run of {@code inject} that found something to repair. */
    public boolean isRepair() {
        return goal == AuditGoal.INJECT && totals.changed() + totals.refused() > 0;
    }
}
