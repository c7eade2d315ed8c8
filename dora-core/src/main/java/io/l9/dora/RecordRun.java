package io.l9.dora;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Target;
import io.l9.dora.inject.Tracer;
import io.l9.dora.report.Injection;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.text.Printable;
import io.l9.dora.trace.Trace;
import io.l9.dora.trace.TraceRecorder;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the trace of one file that somebody else has recorded. No other file is looked into, so that it may be done often. */
final class RecordRun {

    /** An editor that saves all the time does not keep a run for ever. */
    private static final int MOST_TRIES = 10;

    private final TraceRequest request;
    private final Path file;

    private RecordRun(TraceRequest request, Path file) {
        this.request = request;
        this.file = file;
    }

    /** Returns a recorder; see {@link Dora#recorder}. */
    static TraceRecorder recorder(TraceRequest request, Path file) {
        return new TraceRecorder(
                request.run().id(), request.task(), request.run().time(), new RecordRun(request, file)::write);
    }

    private void write(Trace trace) throws IOException {
        List<Injection.Refused> refused = List.of();
        for (int i = 0; i < MOST_TRIES; i++) {
            refused = attempt(trace);
            if (refused.isEmpty()) {
                return;
            }
            if (refused.stream().flatMap(f -> f.reasons().stream()).noneMatch(RecordRun::mayPass)) {
                break;
            }
        }
        throw new IOException(refused.stream().map(RecordRun::words).collect(Collectors.joining("; ")));
    }

    /** Somebody else has written the file between the look at it and its replacement. */
    private static boolean mayPass(Plan.Refusal refusal) {
        return refusal.category() == Category.CHANGED_MEANWHILE;
    }

    private static String words(Injection.Refused file) {
        return file.reasons().stream()
                .map(refusal -> refusal.place().map(Object::toString).orElseGet(() -> Printable.of(file.path())) + ": "
                        + refusal.reason() + "; " + refusal.help())
                .collect(Collectors.joining("; "));
    }

    private List<Injection.Refused> attempt(Trace trace) throws IOException {
        Checked<List<Injection.Refused>> outcome = Dora.unlessInterrupted(
                request.tree(),
                () -> RunPreparation.prepare(request.tree())
                        .flatMap(run -> new Exclusive<List<Injection.Refused>>(
                                        request.tree(), request.audit(), (refused, note) -> refused)
                                .run(
                                        run.workspace(),
                                        Optional.empty(),
                                        (locked, outlet, recovered) -> write(trace, locked, outlet))));
        return outcome.value()
                .orElseThrow(() -> new IOException(
                        outcome.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("; "))));
    }

    private Checked<List<Injection.Refused>> write(Trace trace, Run run, Outlet outlet) throws TransactionException {
        if (run.contract().status() == Status.DISABLED) {
            return Checked.of(List.of(), List.of());
        }
        Checked<Target> target = target(run);
        Checked<Optional<TraceFile>> aside = TraceFile.of(request, run.workspace());
        if (target.value().isEmpty() || aside.value().isEmpty()) {
            return Checked.failed(Stream.of(target, aside)
                    .flatMap(checked -> checked.diagnostics().stream())
                    .toList());
        }
        Written written = new Written(
                outlet, request.tree(), new ProgressCount(request.tree().progress()), Optional.empty());
        Written.Planned planned = planned(target.orThrow(), aside.orThrow(), trace);
        written.write(List.of(planned.path()), same -> planned);
        written.commit();
        return Checked.of(written.refused(), List.of());
    }

    /** Reads the file if it is one that a run over the whole tree would trace. */
    private Checked<Target> target(Run run) {
        String path = AskedFiles.pathOf(run.workspace(), file);
        Verdict verdict = run.workspace().judge(path, run.scope());
        Optional<Target> target =
                verdict instanceof Verdict.Candidate ? run.reader().readTarget(path) : Optional.empty();
        return target.map(read -> Checked.of(read, List.of()))
                .orElseGet(() -> Checked.failed(List.of(AskedFiles.error(
                        path,
                        verdict instanceof Verdict.Candidate ? new Verdict.NotFound() : verdict,
                        "so no trace of it is written"))));
    }

    private static Written.Planned planned(Target target, Optional<TraceFile> aside, Trace trace) {
        Optional<String> id = JudgedFile.of(target.subject()).componentId();
        return aside.map(file -> new Written.Planned(file.path(), file.plan(lines -> {
                    lines.put(target.path(), id, trace);
                    return lines;
                })))
                .orElseGet(() -> new Written.Planned(target.path(), new Tracer().write(target, rest -> trace)));
    }
}
