package io.l9.dora.audit;

import java.util.ArrayList;
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
        List<AuditRun> found = new ArrayList<>();
        for (AuditRun run : runs) {
            if (run.goal() == goal) {
                found.add(run);
            }
        }
        return found;
    }

    /** Returns the last run of a goal. */
    public Optional<AuditRun> latest(AuditGoal goal) {
        List<AuditRun> found = of(goal);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Returns the last run of {@code inject} that found something to repair. */
    public Optional<AuditRun> latestRepair() {
        for (AuditRun run : runs) {
            if (run.isRepair()) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }
}
