package io.l9.dora.report;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.registry.Comparison;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of one run over the registry of a tree.
 *
 * @param contract where the contract was read from, as people know it
 * @param status what its violations do; under {@link Status#DISABLED} the registry is left alone
 * @param path where the registry is, from the root; as it is, so that who shows it must escape it
 * @param state what became of it
 * @param entries how many entries it has to have
 * @param comparison how it differed from what it has to be; empty when only its layout did
 * @param notes what a person should know of the run; none of them an error
 */
public record Registration(
        String contract,
        Status status,
        String path,
        State state,
        int entries,
        Comparison comparison,
        List<Diagnostic> notes) {

    public Registration {
        notes = List.copyOf(notes);
    }

    /** What became of the file. */
    public enum State {
        /** It was as it has to be, and was not touched. */
        UP_TO_DATE,
        /** It was written anew, or made. */
        WRITTEN,
        /** It is not there, and it was only to be checked. */
        MISSING,
        /** It says something else than the tree, or is not laid out as it has to be, and was only to be checked. */
        STALE,
        /** There is nothing to register, and no registry. */
        NOTHING
    }

    /** Returns this outcome with one more note. */
    public Registration with(Diagnostic note) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.add(note);
        return new Registration(contract, status, path, state, entries, comparison, all);
    }

    /** Tells whether the check has to fail. */
    public boolean isStale() {
        return state == State.MISSING || state == State.STALE;
    }
}
