package io.l9.dora.rule;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleSpec;
import java.util.List;

/** A rule about all files together. It sees their entries only, so that memory does not grow with their sizes. */
public interface RepositoryRule {

    /** Returns what a contract can say about the rule. */
    RuleSpec spec();

    /**
     * Judges a tree. Called only while the contract has the rule on.
     *
     * @param entries the files that have a readable block, sorted by path
     */
    List<EntryViolation> check(List<FileEntry> entries, Contract contract);

    /** A violation with the file that it is in. */
    record EntryViolation(FileEntry entry, Violation violation) {}
}
