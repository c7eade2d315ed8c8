package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Subject;
import io.l9.dora.workspace.Changes;
import io.l9.dora.workspace.Earlier;
import java.util.List;
import java.util.Optional;

/** The files of a tree as they were before a change, under the names that they have now. Safe for several threads. */
final class Past {

    private final Earlier files;
    private final SubjectReader reader;
    private final Changes changes;

    /** @param reader reads {@code files} */
    Past(Earlier files, SubjectReader reader, Changes changes) {
        this.files = files;
        this.reader = reader;
        this.changes = changes;
    }

    /** Returns what the rules would have seen of a file; empty when it was not there. */
    Optional<Subject> of(String path) {
        return changes.pathBefore(path).flatMap(reader::read);
    }

    /** Returns the {@code component_id} that a file had. */
    Optional<String> idOf(String path) {
        return of(path).flatMap(FileEntry::of)
                .flatMap(entry -> Optional.ofNullable(entry.componentId()))
                .map(FileEntry.Field::text);
    }

    /** Returns what is to be said of files that git could not show as they were. */
    List<Diagnostic> notes() {
        int missing = files.missing().size();
        return missing == 0
                ? List.of()
                : List.of(Run.note(
                        ".",
                        "git does not have the former content of " + missing + (missing == 1 ? " file" : " files")
                                + ", as in a partial clone; whether a change alters fields that may not change was not looked at"
                                + " there; to have it: git diff --cached --stat " + changes.tree()));
    }
}
