package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Exclusion;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.Verdict;
import io.l9.dora.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The files that a run is to change. */
final class AskedFiles {

    private AskedFiles() {}

    /**
     * Returns the paths of the named files as the selection spells them, sorted; all candidates where none is named. A name that is no candidate
     * is an error that says why: whoever names a file means it.
     */
    static Checked<List<String>> of(List<Path> names, Selection selection, Workspace workspace, Scope scope) {
        if (names.isEmpty()) {
            return Checked.of(selection.candidates(), List.of());
        }
        TreeSet<String> paths = new TreeSet<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (Path name : names) {
            String path = pathOf(workspace, name);
            if (Collections.binarySearch(selection.candidates(), path) >= 0) {
                paths.add(path);
            } else {
                errors.add(Diagnostic.error(
                        Location.of(Printable.of(path)),
                        reason(workspace.judge(path, scope)) + ", so no block is written into it"));
            }
        }
        return errors.isEmpty() ? Checked.of(List.copyOf(paths), List.of()) : Checked.failed(errors);
    }

    /** Returns how the selection spells a file that a person names, relative to the root or absolute; as it is, when it is outside. */
    static String pathOf(Workspace workspace, Path name) {
        Path absolute = workspace.root().resolve(name).normalize();
        boolean inside = absolute.startsWith(workspace.root()) && !absolute.equals(workspace.root());
        return inside ? workspace.pathOf(absolute) : name.toString();
    }

    private static String reason(Verdict verdict) {
        if (verdict instanceof Verdict.Excluded excluded) {
            return excluded.reason() == Exclusion.NOT_A_FILE
                    ? "is not a file"
                    : "the file is excluded " + excluded.reason().words() + " (" + excluded.detail() + ")";
        }
        return verdict instanceof Verdict.NotFound ? "there is no such file" : "the file is outside of the root";
    }
}
