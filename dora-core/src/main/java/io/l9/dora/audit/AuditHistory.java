package io.l9.dora.audit;

import java.util.List;
import java.util.Optional;

/**
 * The last runs.
 *
 * @param runs the last one first
 */
public record AuditHistory(List<AuditRun> runs) {

    public AuditHistory {
        runs = List.copyOf(runs);
    }

    /** Returns the runs of one goal, the last one first. */
    public List<AuditRun> of(AuditGoal goal) {
        return runs.stream().filter(run -> run.goal() == goal).toList();
    }

    /** Returns the last run of a goal. */
    public Optional<AuditRun> latest(AuditGoal goal) {
        return runs.stream().filter(run -> run.goal() == goal).findFirst();
    }

    /** Returns the last run of {@code inject} that found something to repair. */
    public Optional<AuditRun> latestRepair() {
        return runs.stream().filter(AuditRun::isRepair).findFirst();
    }
}
