package io.l9.dora.audit;

import java.util.Locale;
import java.util.Optional;

/** What a run did. */
public enum AuditGoal {
    /** Judged a whole tree. */
    VALIDATE,
    /** Judged the files of a tree that had changed, or that were named. */
    VALIDATE_CHANGED,
    INJECT,
    STRIP,
    GENERATE,
    /** Wrote what was done with files, and nothing else. */
    TRACE,
    /** No goal that anybody calls: a run found that an earlier one had been stopped, and brought its files to their end. */
    RECOVER;

    /** Returns its name in the log. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the goal with that name; empty where there is none. */
    static Optional<AuditGoal> of(String id) {
        for (AuditGoal goal : values()) {
            if (goal.id().equals(id)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }
}
