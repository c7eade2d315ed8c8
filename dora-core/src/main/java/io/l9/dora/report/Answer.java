package io.l9.dora.report;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.registry.Component;
import java.util.List;

/**
 * The outcome of one query.
 *
 * @param query the query as it was written
 * @param files the files that it asks for, sorted by path
 * @param total how many files there are in scope
 * @param notes what a person should know of the run; none of them an error
 */
public record Answer(String query, List<Component> files, int total, List<Diagnostic> notes) {

    public Answer {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
