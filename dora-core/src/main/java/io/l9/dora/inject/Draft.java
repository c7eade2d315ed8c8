package io.l9.dora.inject;

import io.l9.dora.rule.FileEntry;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of a file, as far as it can be said while the ids of others are not known. Holds on to no text, so that there may be one of
 * every file of a tree.
 *
 * @param state whether there is anything to do
 * @param refusals why there is not although there should be; empty unless the state is {@link State#REFUSED}
 * @param entry what rules over the whole tree will see of the file: the block that it has, or the one that it is to get, which may lack its id
 */
public record Draft(State state, List<Plan.Refusal> refusals, Optional<FileEntry> entry) {

    /** Whether there is anything to do. */
    public enum State {
        /** Nothing is wrong. */
        UNCHANGED,
        /** A block is to be written. */
        WRITE,
        /** A block is to be written, and needs a {@code component_id} of its own. */
        WRITE_WITH_NEW_ID,
        /** Something is wrong, and nothing can be done. */
        REFUSED
    }

    public Draft {
        refusals = List.copyOf(refusals);
    }

    static Draft unchanged(Optional<FileEntry> entry) {
        return new Draft(State.UNCHANGED, List.of(), entry);
    }

    static Draft refused(List<Plan.Refusal> refusals, Optional<FileEntry> entry) {
        return new Draft(State.REFUSED, refusals, entry);
    }
}
