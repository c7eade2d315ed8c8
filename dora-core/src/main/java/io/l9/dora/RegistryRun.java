package io.l9.dora;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.registry.Comparison;
import io.l9.dora.registry.FileFacts;
import io.l9.dora.registry.Refresh;
import io.l9.dora.registry.Registry;
import io.l9.dora.report.Registration;
import io.l9.dora.report.Registration.State;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.TransactionException;
import java.util.List;
import java.util.Optional;

/** Holds the registry against its tree, and writes it. */
record RegistryRun(Run run) {

    /** Does the task; or says what is wrong with the registry, and then it is as it was. */
    static Checked<Registration> run(RegistryRequest request) {
        return RunPreparation.prepare(request.tree())
                .flatMap(run -> request.task() == RegistryRequest.Task.CHECK || isDisabled(run)
                        ? new RegistryRun(run).check()
                        : refresh(request, run));
    }

    private static boolean isDisabled(Run run) {
        return run.contract().status() == Status.DISABLED;
    }

    /** Nobody else writes from the moment the registry is read: it is a memory that two runs must not each write their own way. */
    private static Checked<Registration> refresh(RegistryRequest request, Run run) {
        return new Exclusive<>(request.tree(), request.audit(), Registration::with)
                .run(run.workspace(), Optional.empty(), (locked, outlet, recovered) -> {
                    Checked<Registration> outcome = isDisabled(locked)
                            ? new RegistryRun(locked).check()
                            : new RegistryRun(locked).refresh(outlet);
                    return outcome.map(
                            registration -> recovered.stream().reduce(registration, Registration::with, (a, b) -> b));
                });
    }

    private Checked<Registration> check() {
        if (isDisabled(run)) {
            Comparison nothing = Comparison.of(Registry.EMPTY, Registry.EMPTY);
            return Checked.of(outcome(State.NOTHING, 0, nothing, run.notes()), List.of());
        }
        return RegistryFile.read(run.workspace(), run.contract()).map(file -> {
            Refreshed refreshed = refreshed(file);
            State stale = file.before().isPresent() ? State.STALE : State.MISSING;
            return refreshed.outcome(refreshed.change().isPresent() ? stale : State.UP_TO_DATE);
        });
    }

    private Checked<Registration> refresh(Outlet outlet) throws TransactionException {
        Checked<RegistryFile> file = RegistryFile.read(run.workspace(), run.contract());
        if (file.value().isEmpty()) {
            return Checked.failed(file.diagnostics());
        }
        Refreshed refreshed = refreshed(file.orThrow());
        Optional<FileChange> change = refreshed.change();
        Optional<Diagnostic> obstacle =
                change.isPresent() ? LedgerFile.write("registry", change.get(), outlet) : Optional.empty();
        if (obstacle.isPresent()) {
            return Checked.failed(List.of(obstacle.get()));
        }
        return Checked.of(refreshed.outcome(change.isPresent() ? State.WRITTEN : State.UP_TO_DATE), List.of());
    }

    private Refreshed refreshed(RegistryFile file) {
        Surveyed<FileFacts> tree =
                Surveyed.of(run, subject -> BlockFacts.of(subject).facts());
        Registry next = Refresh.of(file.registry(), tree.files(), tree.failing(), tree.unseen());
        return new Refreshed(file, next, tree.validation().notes());
    }

    /** A registry and what it has to be. */
    private final class Refreshed {

        private final RegistryFile file;
        private final Registry next;
        private final List<Diagnostic> notes;

        Refreshed(RegistryFile file, Registry next, List<Diagnostic> notes) {
            this.file = file;
            this.next = next;
            this.notes = notes;
        }

        /** A folder without anything to register gets no registry: nobody asked for one there. */
        Optional<FileChange> change() {
            return isNothing() ? Optional.empty() : file.change(next);
        }

        private boolean isNothing() {
            return file.before().isEmpty() && next.equals(Registry.EMPTY);
        }

        Registration outcome(State state) {
            return RegistryRun.this.outcome(
                    isNothing() ? State.NOTHING : state,
                    next.files().size(),
                    Comparison.of(file.registry(), next),
                    notes);
        }
    }

    private Registration outcome(State state, int entries, Comparison comparison, List<Diagnostic> notes) {
        return new Registration(
                run.contract().source(),
                run.contract().status(),
                run.contract().audit().registry(),
                state,
                entries,
                comparison,
                notes);
    }
}
