package io.l9.dora.audit;

import java.util.ArrayList;
import java.util.List;

/** Takes from all runs, the last one first, those that a dashboard tells about. Not safe for several threads. */
public final class DashboardRuns {

    private final List<AuditRun> taken = new ArrayList<>();
    private int validationsLeft;
    private boolean hasGeneration;
    private boolean hasRepair;

    /** @param validations how many at most */
    public DashboardRuns(int validations) {
        this.validationsLeft = validations;
    }

    /** Takes a run if it is wanted. Returns whether others may be. */
    public boolean take(AuditRun run) {
        boolean isWanted = (run.goal() == AuditGoal.VALIDATE && validationsLeft > 0)
                || (run.goal() == AuditGoal.GENERATE && !hasGeneration)
                || (run.isRepair() && !hasRepair);
        if (isWanted) {
            taken.add(run);
            validationsLeft -= run.goal() == AuditGoal.VALIDATE ? 1 : 0;
            hasGeneration |= run.goal() == AuditGoal.GENERATE;
            hasRepair |= run.isRepair();
        }
        return validationsLeft > 0 || !hasGeneration || !hasRepair;
    }

    /** Returns what was taken. */
    public AuditHistory history() {
        return new AuditHistory(taken);
    }
}
