package io.l9.dora.rule;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A rule about what a change does to the files of a tree. It has nothing to say where there is nothing to compare with. */
public interface ChangeRule {

    /** Returns what a contract can say about the rule. */
    RuleSpec spec();

    /**
     * Returns what a change did to the fields of one file, as far as the rule cares. A pure function.
     *
     * @param before the file as it was, under the name that it had
     * @param now the file as it is
     */
    List<FieldChange> compare(BlockHolder before, BlockHolder now, Contract contract);

    /**
     * Judges the changes of all files.
     *
     * @param changes what {@link #compare} gave
     * @param entries the files of the tree that have a readable block, changed or not, sorted by path
     * @param idBefore returns the {@code component_id} that a file had, by the path that it has now
     */
    List<RepositoryRule.EntryViolation> check(
            List<FieldChange> changes,
            List<FileEntry> entries,
            Function<String, Optional<String>> idBefore,
            Contract contract);
}
