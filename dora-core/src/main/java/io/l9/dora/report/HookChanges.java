package io.l9.dora.report;

import io.l9.dora.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What installing hooks, or taking them away, has done.
 *
 * @param hooks the folder that git starts hooks from
 * @param written files that were made or have other content now
 * @param removed files that are gone
 * @param dryRun whether all that is what would have been done
 * @param notes what a person should know
 */
public record HookChanges(Path hooks, List<Path> written, List<Path> removed, boolean dryRun, List<Diagnostic> notes) {

    public HookChanges {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        notes = List.copyOf(notes);
    }

    /** Tells whether everything was as it is to be. */
    public boolean isNothing() {
        return written.isEmpty() && removed.isEmpty();
    }
}
