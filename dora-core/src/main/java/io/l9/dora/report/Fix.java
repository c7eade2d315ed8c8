package io.l9.dora.report;

import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.text.Position;
import java.util.List;

/**
 * What the goal {@code inject} would do about a file.
 *
 * @param path the file; as it is, so that who shows it must escape it. Likewise below
 * @param replacements in the order of each document
 */
public record Fix(String path, List<Replacement> replacements) {

    public Fix {
        replacements = List.copyOf(replacements);
    }

    /** Returns what some changes come to, each as the lines that differ. */
    public static Fix of(String path, List<DocumentChange> changes) {
        return new Fix(path, changes.stream().map(ChangedLines::of).toList());
    }

    /**
     * A part of a document that is replaced.
     *
     * @param document the file, or its sidecar, which may not be there yet
     * @param start where the part starts
     * @param end where it ends, the place behind its last character; {@code start} for a mere insertion
     * @param text what stands there then
     */
    public record Replacement(String document, Position start, Position end, String text) {}
}
