package io.l9.dora.report;

import io.l9.dora.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The traces that a goal leaves behind its own work.
 *
 * @param written how many files have a new one; where a file of its own takes them, 1 if that was written
 * @param file the file that takes them instead of the files that they are about, as the user names it
 * @param notes why there are fewer than there should be; none of them an error
 */
public record Traces(long written, Optional<String> file, List<Diagnostic> notes) {

    public Traces {
        notes = List.copyOf(notes);
    }
}
