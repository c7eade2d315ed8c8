package io.l9.dora.report;

import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.rule.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The outcome of one run over a tree.
 *
 * @param contract where the contract was read from, as people know it
 * @param contractVersion the version that it states
 * @param status what its violations do
 * @param gate what they are to stop
 * @param coverage which files were looked at
 * @param files the files that were judged, sorted by path
 * @param findings every violation and warning that the baseline does not know, sorted
 * @param information findings that are mere information, folded and sorted
 * @param known the violations that it knows, likewise: they stop no build, and their files do not comply all the same
 * @param notes what a person should know about the run and its contract; none of them an error
 */
public record Validation(
        String contract,
        String contractVersion,
        Status status,
        Gate gate,
        Coverage coverage,
        List<JudgedFile> files,
        List<Finding> findings,
        List<Information> information,
        List<Finding> known,
        List<Diagnostic> notes) {

    public Validation {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        information = List.copyOf(information);
        known = List.copyOf(known);
        notes = List.copyOf(notes);
    }

    /**
     * Makes an outcome.
     *
     * @param findings all of them, those that are mere information included; sorted
     */
    public Validation(
            String contract,
            String contractVersion,
            Status status,
            Gate gate,
            Coverage coverage,
            List<JudgedFile> files,
            List<Finding> findings,
            List<Finding> known,
            List<Diagnostic> notes) {
        this(
                contract,
                contractVersion,
                status,
                gate,
                coverage,
                files,
                findings.stream().filter(finding -> !Information.is(finding)).toList(),
                Information.of(findings.stream().filter(Information::is).toList()),
                known,
                notes);
    }

    /** Likewise, of a run without a baseline. */
    public Validation(
            String contract,
            String contractVersion,
            Status status,
            Gate gate,
            Coverage coverage,
            List<JudgedFile> files,
            List<Finding> findings,
            List<Diagnostic> notes) {
        this(contract, contractVersion, status, gate, coverage, files, findings, List.of(), notes);
    }

    /** Returns this outcome with other findings, some of them known. */
    public Validation withKnown(List<Finding> others, List<Finding> ofBaseline) {
        return copy(others, information, ofBaseline, notes);
    }

    /** Returns this outcome with more to know behind its notes. */
    public Validation withNotes(List<Diagnostic> more) {
        List<Diagnostic> all = Stream.concat(notes.stream(), more.stream()).toList();
        return copy(findings, information, known, all);
    }

    /** Returns this outcome with other findings, sorted. */
    public Validation withFindings(List<Finding> others) {
        return copy(others, information, List.of(), notes);
    }

    /** Returns this outcome without what is mere information. */
    public Validation withoutInformation() {
        return copy(findings, List.of(), known, notes);
    }

    private Validation copy(
            List<Finding> others,
            List<Information> otherInformation,
            List<Finding> otherKnown,
            List<Diagnostic> otherNotes) {
        return new Validation(
                contract,
                contractVersion,
                status,
                gate,
                coverage,
                files,
                others,
                otherInformation,
                otherKnown,
                otherNotes);
    }

    /** Returns the findings that fail a build under a mandatory contract. */
    public List<Finding> violations() {
        List<Finding> violations = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.mode().failsBuild()) {
                violations.add(finding);
            }
        }
        return violations;
    }

    /** Returns what breaks the contract, whether the baseline knows it or not, sorted. */
    public List<Finding> breaches() {
        return Stream.concat(violations().stream(), known.stream()).sorted().toList();
    }

    /**
     * Returns the files with findings, known ones and examples of information included, that were judged, in the order of their paths; a finding in a sidecar is one of its file. When this was read from a
     * report, those are all that it has.
     */
    public List<JudgedFile> filesWithFindings() {
        Set<String> paths = new HashSet<>();
        Stream.concat(shown().stream(), known.stream()).forEach(finding -> paths.add(judgedPath(finding)));
        return files.stream().filter(file -> paths.contains(file.path())).toList();
    }

    /** Returns the file that a finding is about: itself, or the one that its sidecar stands for. */
    public static String judgedPath(Finding finding) {
        return Sidecar.is(finding.path()) ? Sidecar.fileOf(finding.path()) : finding.path();
    }

    /** Returns the findings with the examples of those that are mere information, sorted. */
    public List<Finding> shown() {
        return Stream.concat(findings.stream(), information.stream().flatMap(folded -> folded.examples().stream()))
                .sorted()
                .toList();
    }

    /** Returns how many findings there are that are mere information. */
    public long informationCount() {
        long count = 0;
        for (Information folded : information) {
            count += folded.count();
        }
        return count;
    }

    /** Returns how many files the violations are in; a file and its sidecar are one. */
    public long violatingFiles() {
        Set<String> paths = new HashSet<>();
        for (Finding violation : violations()) {
            paths.add(judgedPath(violation));
        }
        return paths.size();
    }

    /**
     * Returns the files that break the contract: those with a violation, known or not, be it in the file or in its sidecar. Something that was never judged, as a
     * folder that cannot be read, is none of them.
     */
    public Set<String> failingFiles() {
        Set<String> blamed = new HashSet<>();
        for (Finding finding : breaches()) {
            blamed.add(judgedPath(finding));
        }
        Set<String> failing = new TreeSet<>();
        for (JudgedFile file : files) {
            if (blamed.contains(file.path())) {
                failing.add(file.path());
            }
        }
        return failing;
    }

    /** Tells whether the contract is one that stops builds. */
    public boolean stopsBuilds() {
        return status == Status.MANDATORY && gate.action() == Action.BLOCK_MERGE;
    }

    /** Tells whether a build that holds to this contract must stop. */
    public boolean fails() {
        return stopsBuilds() && !violations().isEmpty();
    }

    /** Tells whether there was nothing to judge although the contract is in force. */
    public boolean checkedNothing() {
        return status != Status.DISABLED && coverage.isEmpty();
    }
}
