package io.l9.dora.report;

import io.l9.dora.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of one run that writes the baseline of a tree.
 *
 * @param contract where the contract was read from, as people know it
 * @param path where the baseline is, from the root
 * @param state what became of it
 * @param entries how many violations it knows now
 * @param added how many of them it did not know before
 * @param removed how many it knew before and does not any more
 * @param left how many violations the tree has that it does not know, since it was not to take them in
 * @param notes what a person should know of the run; none of them an error
 */
public record BaselineUpdate(
        String contract,
        String path,
        State state,
        int entries,
        int added,
        int removed,
        int left,
        List<Diagnostic> notes) {

    public BaselineUpdate {
        notes = List.copyOf(notes);
    }

    /** What became of the file. */
    public enum State {
        /** It was as it has to be, and was not touched. */
        UP_TO_DATE,
        /** It was written anew, or made. */
        WRITTEN,
        /** It is gone: there is no violation left. */
        DELETED,
        /** There is no violation, and no baseline. */
        NOTHING,
        /** It was left alone, since the contract is disabled. */
        DISABLED
    }

    /** Returns this outcome with one more note. */
    public BaselineUpdate with(Diagnostic note) {
        List<Diagnostic> all = new ArrayList<>(notes);
        all.add(note);
        return new BaselineUpdate(contract, path, state, entries, added, removed, left, all);
    }
}
