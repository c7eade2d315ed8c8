package io.l9.dora.workspace;

import io.l9.dora.workspace.Committed.LeftAlone;
import java.util.List;

/**
 * What was done about an earlier run that was stopped; mostly nothing.
 *
 * @param notes the same for people, printable
 * @param written the files that are as that run wanted them, whether it or the recovery has put them there: nobody else tells of them. Relative to the root
 * @param leftAlone the files that the recovery did not touch
 */
public record Recovered(List<String> notes, List<String> written, List<LeftAlone> leftAlone) {

    /** There was nothing to recover. */
    public static final Recovered NOTHING = new Recovered(List.of(), List.of(), List.of());

    public Recovered {
        notes = List.copyOf(notes);
        written = List.copyOf(written);
        leftAlone = List.copyOf(leftAlone);
    }

    /** Returns what is to be said of a run that was stopped before it changed any file. */
    static Recovered undone(String note) {
        return new Recovered(List.of(note), List.of(), List.of());
    }
}
