package io.l9.dora.report;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.rule.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of one run over a tree.
 *
 * @param contract where the contract was read from, as people know it
 * @param contractVersion the version that it states
 * @param status what its violations do
 * @param coverage which files were looked at
 * @param findings every violation, sorted
 * @param notes what a person should know about the run and its contract; none of them an error
 */
public record Validation(
        String contract,
        String contractVersion,
        Status status,
        Coverage coverage,
        List<Finding> findings,
        List<Diagnostic> notes) {

    public Validation {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Returns this outcome with more to know behind its notes. */
    public Validation withNotes(List<Diagnostic> more) {
        List<Diagnostic> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new Validation(contract, contractVersion, status, coverage, findings, all);
    }

    /** Returns the findings that fail a build under a mandatory contract. */
    public List<Finding> violations() {
        return findings.stream().filter(finding -> finding.mode().failsBuild()).toList();
    }

    /** Returns how many files the violations are in. */
    public long violatingFiles() {
        return violations().stream().map(Finding::path).distinct().count();
    }

    /** Tells whether a build that holds to this contract must stop. */
    public boolean fails() {
        return status == Status.MANDATORY && !violations().isEmpty();
    }

    /** Tells whether there was nothing to judge although the contract is in force. */
    public boolean checkedNothing() {
        return status != Status.DISABLED && coverage.checked() == 0;
    }
}
