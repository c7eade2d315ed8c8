package io.l9.dora.contract;

/** What the whole contract does: {@code dora_block_contract.status}. */
public enum Status {
    /** Violations fail the build. */
    MANDATORY,
    /** Violations are reported, and fail nothing. */
    ADVISORY,
    /** Nothing is checked, and the run says so. */
    DISABLED
}
