package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
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
        List<Diagnostic> recovered = new ArrayList<>();
        try (Outlet outlet = open()) {
            outlet.recovered().forEach(note -> recovered.add(Run.note(".", note)));
            Selection selection = run.select();
            Checked<List<String>> asked = AskedFiles.of(files, selection, run.workspace(), run.scope());
            return asked.value().isPresent()
                    ? Checked.of(ended(outlet, run(work, outlet, selection, asked, recovered)), List.of())
                    : failed(recovered, asked.diagnostics());
        } catch (TransactionException | UncheckedIOException e) {
            return failed(recovered, List.of(error(String.valueOf(e.getMessage()))));
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

    /** What was done about an earlier run was done, whatever comes of this one. */
    private static Checked<Injection> failed(List<Diagnostic> recovered, List<Diagnostic> problems) {
        List<Diagnostic> all = new ArrayList<>(recovered);
        all.addAll(problems);
        return Checked.failed(all);
    }

    private Diagnostic error(String message) {
        return Diagnostic.error(Location.of(Printable.of(request.root().toString())), message);
    }

    private Outlet open() throws TransactionException {
        return dryRun.isPresent() ? new PatchOutlet() : TreeOutlet.open(run.workspace());
    }

    private Injection run(
            Work work, Outlet outlet, Selection selection, Checked<List<String>> asked, List<Diagnostic> recovered)
            throws TransactionException {
        ProgressCount progress = new ProgressCount(request.progress());
        Written written = new Written(outlet, request, progress, dryRun);
        List<Diagnostic> notes = new ArrayList<>(recovered);
        notes.addAll(run.notes());
        notes.addAll(asked.diagnostics());
        selection.notes().forEach(note -> notes.add(Run.note(".", note)));
        notes.addAll(work.plan(selection, asked.orThrow(), progress, written));
        if (files.isEmpty()) {
            refuseUnlisted(selection, written);
        }
        Optional<String> unfinished = Optional.empty();
        try {
            written.commit();
        } catch (UnfinishedException e) {
            unfinished = Optional.of(String.valueOf(e.getMessage()));
        }
        return run.injection(selection, dryRun.isPresent(), written, notes, unfinished);
    }

    /** A folder that nobody may list could hold any number of files that need a change; it counts as such a file where the contract minds. */
    private void refuseUnlisted(Selection selection, Written written) {
        RuleEngine rules = run.rules();
        for (Subject.Unreadable folder : Run.unreadableFolders(selection)) {
            boolean stops = rules.judge(folder).stream()
                    .anyMatch(finding -> finding.mode().failsBuild());
            if (stops) {
                written.leave(folder.path(), List.of(new Refusal(Category.UNREADABLE, folder.reason(), folder.help())));
            }
        }
    }
}
