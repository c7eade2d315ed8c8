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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files that a run is to change. */
final class AskedFiles {

    /** How many files a note names that were passed over. */
    private static final int MOST_NAMES = 5;

    private final TreeSet<String> candidates = new TreeSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Selection selection;

    /** Sorts out which files the contract applies to. */
    private AskedFiles(List<Path> names, Selection selection, Workspace workspace) {
        this.selection = selection;
        for (Path name : names) {
            String path = pathOf(workspace, name);
            boolean isCandidate = Collections.binarySearch(selection.candidates(), path) >= 0;
            (isCandidate ? candidates : others).add(path);
        }
    }

    /**
     * Returns the paths of the named files as the selection spells them, sorted, with notes; all candidates where none is named. A name that
     * somebody means and that is no candidate is an error that says why.
     */
    static Checked<List<String>> of(NamedPaths names, Selection selection, Workspace workspace, Scope scope) {
        return of(names, selection, workspace, scope, "so no block is written into it");
    }

    /**
     * Returns the same.
     *
     * @param consequence what an error ends with: what does not happen to a file that is no candidate
     */
    static Checked<List<String>> of(
            NamedPaths names, Selection selection, Workspace workspace, Scope scope, String consequence) {
        if (names.isEmpty()) {
            return Checked.of(selection.candidates(), List.of());
        }
        AskedFiles meant = new AskedFiles(names.meant(), selection, workspace);
        if (!meant.others.isEmpty()) {
            return Checked.failed(meant.errors(workspace.judge(meant.others, scope), consequence));
        }
        AskedFiles listed = new AskedFiles(names.listed(), selection, workspace);
        TreeSet<String> all = new TreeSet<>(meant.candidates);
        all.addAll(listed.candidates);
        return Checked.of(List.copyOf(all), listed.notes());
    }

    private List<Diagnostic> errors(Map<String, Verdict> verdicts, String consequence) {
        return others.stream()
                .map(path -> isFolder(path)
                        ? Diagnostic.error(
                                Location.of(Printable.of(path)),
                                "is a folder, and only files are taken: one by one, or as a list by dora.filesFrom")
                        : error(path, verdicts.getOrDefault(path, new Verdict.NotFound()), consequence))
                .toList();
    }

    /**
     * Returns what to say of a file that somebody means and that is no candidate.
     *
     * @param consequence what the error ends with: what does not happen to the file
     */
    static Diagnostic error(String path, Verdict verdict, String consequence) {
        return Diagnostic.error(Location.of(Printable.of(path)), reason(verdict) + ", " + consequence);
    }

    /** A folder without a file that is meant by anybody is as good as none. */
    private boolean isFolder(String path) {
        return path.equals(".") || selection.candidates().stream().anyMatch(file -> file.startsWith(path + "/"));
    }

    private List<Diagnostic> notes() {
        if (others.isEmpty()) {
            return List.of();
        }
        String first =
                others.stream().sorted().limit(MOST_NAMES).map(Printable::value).collect(Collectors.joining(", "));
        int more = others.size() - MOST_NAMES;
        return List.of(Run.note(
                ".",
                "listed files that are not there, or that the contract does not apply to, were passed over: " + first
                        + (more > 0 ? " and " + more + " more" : "")));
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
