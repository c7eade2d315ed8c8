package io.l9.dora.init;

import io.l9.dora.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a tree would start with, or started with.
 *
 * @param drafts the files, in the order in which people look at them
 * @param schema the guesses; empty when the schema is not among the parts
 * @param parts what was chosen, or makes sense
 * @param written whether the drafts were written
 * @param notes what a person should know, safe to show
 */
public record Initialization(
        List<Draft> drafts, Optional<SchemaProposal> schema, Set<Part> parts, boolean written, List<Diagnostic> notes) {

    public Initialization {
        drafts = List.copyOf(drafts);
        parts = Set.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Returns the drafts with something to write. */
    public List<Draft> changes() {
        return drafts.stream().filter(Draft::isChange).toList();
    }

    /** Returns the same with its drafts as they were written. */
    public Initialization done() {
        return new Initialization(drafts, schema, parts, true, notes);
    }

    /** Returns the same with other drafts. */
    public Initialization withDrafts(List<Draft> others) {
        return new Initialization(others, schema, parts, written, notes);
    }

    /** Returns the same with one more note. */
    public Initialization with(Diagnostic note) {
        return new Initialization(
                drafts,
                schema,
                parts,
                written,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
