package io.l9.dora.contract;

import java.util.Optional;

/**
 * What a contract asks to be kept of its enforcement: its section {@code audit_requirements}.
 *
 * @param registry where the registry is: a path from the root, with {@code /} between its parts, that stays below it. Likewise below
 * @param log where the audit log is; empty when the contract asks for none
 * @param gate what stands between a violation and a merge
 */
public record AuditRules(String registry, Optional<String> log, Gate gate) {

    /**
     * What stands between a violation and a merge.
     *
     * @param name how reports call the check
     * @param action what a violation does to the check
     * @param report where the report for people is; reports in other forms lie beside it
     */
    public record Gate(String name, Action action, String report) {}

    /** What a violation does to the check. */
    public enum Action {
        /** The check fails. */
        BLOCK_MERGE,
        /** The check passes, and says what it found. */
        WARN
    }
}
