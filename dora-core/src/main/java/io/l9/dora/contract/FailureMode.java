package io.l9.dora.contract;

import io.l9.dora.diagnostic.Severity;

/** What a violation of a rule does, as the contract's {@code failure_mode} states it. */
public enum FailureMode {
    /** Shown as an error, and fails the build. */
    FAIL_FILE_GENERATION(Severity.ERROR, true),
    /** Shown as a warning, and fails the build. */
    WARN_AND_FAIL(Severity.WARNING, true),
    /** Shown as a warning, and never fails. */
    WARN(Severity.WARNING, false),
    /** Counted and reported in files; a console shows it only when asked. */
    INFO(Severity.INFO, false),
    /** The rule does not run. */
    OFF(Severity.INFO, false);

    private final Severity severity;
    private final boolean failsBuild;

    FailureMode(Severity severity, boolean failsBuild) {
        this.severity = severity;
        this.failsBuild = failsBuild;
    }

    /** Returns how a violation is shown. */
    public Severity severity() {
        return severity;
    }

    /** Tells whether a violation fails a build under a mandatory contract. */
    public boolean failsBuild() {
        return failsBuild;
    }
}
