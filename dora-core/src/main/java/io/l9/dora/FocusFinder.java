package io.l9.dora;

import io.l9.dora.FocusedFiles.Part;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Changes;
import io.l9.dora.workspace.Origin;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the files that a {@link Focus} is on. */
final class FocusFinder {

    private final Focus focus;
    private final Selection selection;
    private final Workspace workspace;
    private final Scope scope;
    private final Set<String> contracts;
    private final List<Part> parts = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private FocusFinder(Focus focus, Selection selection, Workspace workspace, Scope scope, Set<String> contracts) {
        this.focus = focus;
        this.selection = selection;
        this.workspace = workspace;
        this.scope = scope;
        this.contracts = contracts;
    }

    /**
     * Finds them.
     *
     * @param workspace the tree that the focus is about: for what is staged, that of the index
     * @param contracts the paths that the contract has in the tree
     * @return the files; or what is wrong with their names. Where git cannot tell what has changed, or the contract has, all count as changed, and a
     *     note says why
     */
    static Checked<FocusedFiles> find(
            Focus focus, Selection selection, Workspace workspace, Scope scope, Set<String> contracts) {
        return new FocusFinder(focus, selection, workspace, scope, contracts).find();
    }

    private Checked<FocusedFiles> find() {
        Optional<Changes> staged = workspace.staged();
        staged.ifPresent(changes -> leaveOut("not staged", changes));
        Optional<Changes> changed = focus.ratchetFrom().flatMap(this::changedSince);
        Checked<Optional<Part>> named = named();
        if (named.value().isEmpty()) {
            return Checked.failed(named.diagnostics());
        }
        named.orThrow().ifPresent(parts::add);
        return Checked.of(
                new FocusedFiles(parts, extent(), changed.isPresent() ? changed : staged, notes), named.diagnostics());
    }

    private Optional<Changes> changedSince(String commit) {
        Checked<Changes> changes = selection.origin() == Origin.GIT
                ? workspace.changesSince(commit)
                : Checked.failed(List.of(
                        Diagnostic.error(Location.of("dora.ratchetFrom"), "git does not say which files there are")));
        changes.diagnostics().stream()
                .map(problem ->
                        Diagnostic.warning(problem.location(), "every file counts as changed: " + problem.message()))
                .forEach(notes::add);
        changes.value().ifPresent(all -> leaveOut("not changed since " + Printable.value(commit), all));
        changes.value()
                .filter(all -> all.paths().isEmpty() && workspace.isHead(all.tree()))
                .ifPresent(nothing -> notes.add(Diagnostic.warning(
                        Location.of("dora.ratchetFrom"),
                        "nothing has changed: " + Printable.value(commit)
                                + " has all that is here; to check every file, leave dora.ratchetFrom out")));
        return changes.value();
    }

    /** Leaves files out that are as they were; none when they are held to something else than they were. */
    private void leaveOut(String others, Changes changes) {
        Optional<String> contract = contracts.stream().filter(changes::touch).findFirst();
        if (contract.isEmpty()) {
            parts.add(new Part(others, changes::touch));
        } else {
            notes.add(Run.note(
                    contract.get(), "the contract is among what has changed, so every file counts as changed"));
        }
    }

    private Checked<Optional<Part>> named() {
        NamedPaths names = focus.files();
        if (names.isEmpty()) {
            return Checked.of(Optional.empty(), List.of());
        }
        Checked<List<String>> candidates =
                AskedFiles.of(names, selection, workspace, scope, "so there is nothing to check");
        if (candidates.value().isEmpty()) {
            return Checked.failed(candidates.diagnostics());
        }
        notes.addAll(candidates.diagnostics());
        Set<String> paths = new HashSet<>(candidates.orThrow());
        for (Path listed : names.listed()) {
            // A program may list the sidecar of a file.
            paths.add(AskedFiles.pathOf(workspace, listed));
        }
        return Checked.of(Optional.of(new Part("not named", paths::contains)), List.of());
    }

    private Extent extent() {
        if (focus.staged()) {
            return Extent.COMMIT;
        }
        return parts.isEmpty() ? Extent.TREE : Extent.PART;
    }
}
