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
     * @param tree what is known of it
     */
    List<EntryViolation> check(Tree tree, Contract contract);

    /**
     * The files of a tree.
     *
     * @param entries those that have a readable block, sorted by path
     * @param hidesIds whether other files, or other blocks of these, may have ids that nobody can read
     */
    record Tree(List<FileEntry> entries, boolean hidesIds) {}

    /** A violation with the file that it is in. */
    record EntryViolation(FileEntry entry, Violation violation) {}
}
