package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Injection;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.UnfinishedException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run that writes: from the lock to the commit. What is planned for each file comes in as a {@link Work}.
 *
 * @param files the only ones to change
 */
record WriteRun(Run run, ValidationRequest request, NamedPaths files, Optional<PatchSink> dryRun) {

    /** Plans and stages the files. */
    interface Work {

        /**
         * Does it.
         *
         * @param asked the files that may be changed, sorted
         * @param progress counts a step for each file that is read
         * @param written takes the plans
         * @return notes for people
         */
        List<Diagnostic> plan(Selection selection, List<String> asked, ProgressCount progress, Written written);
    }

    /**
     * Does the work under the tree's lock; or says what is in the way, and then no file was changed. A commit that could not be brought to its end is
     * an outcome.
     */
    Checked<Injection> run(Work work) {
        try (Outlet outlet = open()) {
            Selection selection = run.select();
            Checked<List<String>> asked = AskedFiles.of(files, selection, run.workspace(), run.scope());
            return asked.value().isPresent()
                    ? Checked.of(ended(outlet, run(work, outlet, selection, asked)), List.of())
                    : Checked.failed(asked.diagnostics());
        } catch (TransactionException | UncheckedIOException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    /** Closes the outlet of a run that has its outcome: what goes wrong now does not make it untrue. */
    private static Injection ended(Outlet outlet, Injection injection) {
        try {
            outlet.close();
            return injection;
        } catch (TransactionException e) {
            return injection.with(Diagnostic.warning(Location.of("."), String.valueOf(e.getMessage())));
        }
    }

    private Checked<Injection> failed(String message) {
        return Checked.failed(
                List.of(Diagnostic.error(Location.of(Printable.of(request.root().toString())), message)));
    }

    private Outlet open() throws TransactionException {
        return dryRun.isPresent() ? new PatchOutlet() : TreeOutlet.open(run.workspace());
    }

    private Injection run(Work work, Outlet outlet, Selection selection, Checked<List<String>> asked)
            throws TransactionException {
        ProgressCount progress = new ProgressCount(request.progress());
        Written written = new Written(outlet, request, progress, dryRun);
        List<Diagnostic> notes = new ArrayList<>();
        outlet.recovered().forEach(note -> notes.add(Run.note(".", note)));
        notes.addAll(run.notes());
        notes.addAll(asked.diagnostics());
        selection.notes().forEach(note -> notes.add(Run.note(".", note)));
        notes.addAll(work.plan(selection, asked.orThrow(), progress, written));
        Optional<String> unfinished = Optional.empty();
        try {
            written.commit();
        } catch (UnfinishedException e) {
            unfinished = Optional.of(String.valueOf(e.getMessage()));
        }
        return run.injection(selection, dryRun.isPresent(), written, notes, unfinished);
    }
}
