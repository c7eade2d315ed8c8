package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Target;
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
    private final SubjectReader present;
    private final Changes changes;

    /**
     * @param reader reads {@code files}
     * @param present reads the files as they are
     */
    Past(Earlier files, SubjectReader reader, SubjectReader present, Changes changes) {
        this.files = files;
        this.reader = reader;
        this.present = present;
        this.changes = changes;
    }

    /** Returns what the rules would have seen of a file; empty when it was not there. */
    Optional<Subject> of(String path) {
        Optional<Target> before = changes.pathBefore(path).flatMap(reader::readTarget);
        return before.filter(file -> file.path().equals(path) || isRenamed(file, path))
                .map(Target::subject);
    }

    /** Git takes some files for renamed that are not. */
    private boolean isRenamed(Target before, String path) {
        return present.readTarget(path)
                .filter(now -> hasSameId(before.subject(), now.subject()) || Likeness.areOne(before, now))
                .isPresent();
    }

    private static boolean hasSameId(Subject before, Subject now) {
        Optional<String> id = idOf(before);
        return id.isPresent() && id.equals(idOf(now));
    }

    /** Returns the {@code component_id} that a file had. */
    Optional<String> idOf(String path) {
        return of(path).flatMap(Past::idOf);
    }

    private static Optional<String> idOf(Subject subject) {
        return FileEntry.of(subject)
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
