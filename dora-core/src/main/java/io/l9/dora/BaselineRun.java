package io.l9.dora;

import io.l9.dora.baseline.KnownViolation;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.report.BaselineUpdate.State;
import io.l9.dora.report.Validation;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.TransactionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings the baseline of a tree in line with the violations that it has. */
record BaselineRun(Run run, BaselineGrowth growth) {

    /** Does it; or says what is wrong with the baseline, and then it is as it was. */
    static Checked<BaselineUpdate> run(ValidationRequest request, BaselineGrowth growth, Optional<RunStamp> audit) {
        ValidationRequest whole = request.withFocus(Focus.ALL);
        return RunPreparation.prepare(whole)
                .flatMap(first -> new Exclusive<>(whole, audit, BaselineUpdate::with)
                        .run(
                                first.workspace(),
                                Optional.empty(),
                                (locked, outlet, recovered) -> new BaselineRun(locked, growth)
                                        .update(outlet)
                                        .map(update ->
                                                recovered.stream().reduce(update, BaselineUpdate::with, (a, b) -> b))));
    }

    private Checked<BaselineUpdate> update(Outlet outlet) throws TransactionException {
        if (run.contract().status() == Status.DISABLED) {
            return Checked.of(outcome(State.DISABLED, 0, 0, 0, 0, run.notes()), List.of());
        }
        Checked<BaselineFile> read = BaselineFile.readToWrite(run.workspace());
        return read.value().isEmpty() ? Checked.failed(read.diagnostics()) : update(read.orThrow(), outlet);
    }

    private Checked<BaselineUpdate> update(BaselineFile file, Outlet outlet) throws TransactionException {
        Selection selection = run.select();
        Validation validation = run.validate(selection);
        Set<KnownViolation> before = file.baseline().entries().keySet();
        Set<KnownViolation> found = found(validation);
        SortedSet<KnownViolation> next = next(found, file, BaselineCheck.Judged.of(run, selection, FocusedFiles.ALL));
        int left = missing(found, next);
        // A file that says nothing stays as long as it keeps something out: the next run would begin with it.
        Optional<FileChange> change = next.isEmpty() && left == 0 ? file.deletion() : file.change(next);
        Optional<Diagnostic> obstacle =
                change.isPresent() ? LedgerFile.write("baseline", change.get(), outlet) : Optional.empty();
        return obstacle.<Checked<BaselineUpdate>>map(problem -> Checked.failed(List.of(problem)))
                .orElseGet(() -> Checked.of(
                        outcome(
                                state(change, next.size() + left),
                                next.size(),
                                missing(next, before),
                                missing(before, next),
                                left,
                                validation.notes()),
                        List.of()));
    }

    private static Set<KnownViolation> found(Validation validation) {
        return validation.violations().stream().map(BaselineCheck::violation).collect(Collectors.toSet());
    }

    /** Of what the run did not look at, the baseline is the only one that knows. */
    private SortedSet<KnownViolation> next(Set<KnownViolation> found, BaselineFile file, BaselineCheck.Judged judged) {
        Set<KnownViolation> before = file.baseline().entries().keySet();
        TreeSet<KnownViolation> next = new TreeSet<>(found);
        if (growth == BaselineGrowth.NEVER && file.before().isPresent()) {
            next.retainAll(before);
        }
        before.stream().filter(entry -> !judged.covers(entry)).forEach(next::add);
        return next;
    }

    private static State state(Optional<FileChange> change, int violations) {
        if (change.isPresent()) {
            return violations == 0 ? State.DELETED : State.WRITTEN;
        }
        return violations == 0 ? State.NOTHING : State.UP_TO_DATE;
    }

    /** Returns how many of {@code some} are not among {@code others}. */
    private static int missing(Set<KnownViolation> some, Set<KnownViolation> others) {
        return (int) some.stream().filter(entry -> !others.contains(entry)).count();
    }

    private BaselineUpdate outcome(State state, int entries, int added, int removed, int left, List<Diagnostic> notes) {
        return new BaselineUpdate(
                run.contract().source(), BaselineFile.PATH, state, entries, added, removed, left, notes);
    }
}
