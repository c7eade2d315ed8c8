package io.l9.dora;

import io.l9.dora.audit.AuditBatch;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Recovered;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.Workspace;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Work on a tree into which nobody else writes meanwhile. The contract, and all that the work needs to know of the tree, is read only then: the run
 * before may have changed it, and given ids away.
 *
 * @param <T> the outcome
 * @param request the tree
 * @param audit how the audit log is to call the run, which tells there of the files of an earlier one that was stopped; empty for no entry
 * @param withNote adds something to an outcome that a person should know
 */
record Exclusive<T>(ValidationRequest request, Optional<RunStamp> audit, BiFunction<T, Diagnostic, T> withNote) {

    /** Makes work that has no entry in the audit log. */
    Exclusive(ValidationRequest request, BiFunction<T, Diagnostic, T> withNote) {
        this(request, Optional.empty(), withNote);
    }

    /** What is done to the tree. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * Does it.
         *
         * @param run the tree and the contract as they are now
         * @param recovered what was done about an earlier run; to be said by an outcome, and said by others where there is none
         * @return the outcome; or what is in the way, and then no file was changed
         */
        Checked<T> on(Run run, Outlet outlet, List<Diagnostic> recovered) throws TransactionException;
    }

    /**
     * Waits for the tree and does the work.
     *
     * @param dryRun takes what would be written instead of the tree, for which nobody waits then
     */
    Checked<T> run(Workspace workspace, Optional<PatchSink> dryRun, Work<T> work) {
        List<Diagnostic> recovered = new ArrayList<>();
        try (Outlet outlet = dryRun.isPresent() ? Outlet.nowhere(workspace) : Outlet.into(workspace)) {
            outlet.recovered().notes().forEach(note -> recovered.add(Run.note(".", note)));
            Checked<Run> run = RunPreparation.prepare(request);
            if (run.value().isEmpty()) {
                return failed(recovered, run.diagnostics());
            }
            log(outlet.recovered(), run.orThrow(), recovered);
            Checked<T> outcome = work.on(run.orThrow(), outlet, recovered);
            return outcome.value().isPresent()
                    ? outcome.map(value -> ended(outlet, value))
                    : failed(recovered, outcome.diagnostics());
        } catch (TransactionException | UncheckedIOException e) {
            return failed(
                    recovered,
                    List.of(Diagnostic.error(
                            Location.of(Printable.of(request.root().toString())), String.valueOf(e.getMessage()))));
        }
    }

    /** The run that was stopped did not come to it. */
    private void log(Recovered earlier, Run run, List<Diagnostic> notes) {
        if (audit.isEmpty()) {
            return;
        }
        AuditBatch batch = AuditBatches.of(earlier, run.scope(), run.contract().version(), audit.get());
        if (!batch.isEmpty()) {
            AuditTrail.add(batch, request).stream()
                    .map(problem -> Diagnostic.warning(
                            problem.location(),
                            problem.message() + "; the files of the run that was stopped are not in the audit log"))
                    .forEach(notes::add);
        }
    }

    /** Closes the outlet of a run that has its outcome: what goes wrong now does not make it untrue. */
    private T ended(Outlet outlet, T outcome) {
        try {
            outlet.close();
            return outcome;
        } catch (TransactionException e) {
            return withNote.apply(outcome, Diagnostic.warning(Location.of("."), String.valueOf(e.getMessage())));
        }
    }

    /** What was done about an earlier run was done, whatever comes of this one. */
    private static <T> Checked<T> failed(List<Diagnostic> recovered, List<Diagnostic> problems) {
        List<Diagnostic> all = new ArrayList<>(recovered);
        all.addAll(problems);
        return Checked.failed(all);
    }
}
