package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.UnfinishedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run that changes blocks where they are. What is planned for each file comes in as a {@link Work}.
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
     * Does the work on a tree that is locked; or says which files are asked for in vain, and then no file was changed. A commit that could not be
     * brought to its end is an outcome.
     *
     * @param recovered what is to be said first
     */
    Checked<Injection> run(Work work, Outlet outlet, List<Diagnostic> recovered) throws TransactionException {
        Selection selection = run.select();
        Checked<List<String>> asked = AskedFiles.of(files, selection, run.workspace(), run.scope());
        return asked.value().isPresent()
                ? Checked.of(run(work, outlet, selection, asked, recovered), List.of())
                : Checked.failed(asked.diagnostics());
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
        return run.outcomes().injection(selection, dryRun.isPresent(), written, notes, unfinished);
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
