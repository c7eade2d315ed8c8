package io.l9.dora;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
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

/** Writes the trace of one file that somebody else has recorded. No other file is looked at, so that it may be done often. */
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
        String path = AskedFiles.pathOf(run.workspace(), file);
        Optional<Target> target = run.scope().decide(path) instanceof Verdict.Candidate
                ? run.reader().readTarget(path)
                : Optional.empty();
        if (target.isEmpty()) {
            return Checked.failed(
                    List.of(
                            Diagnostic.error(
                                    Location.of(Printable.of(path)),
                                    "there is no such file below the root that the contract applies to, so no trace is written into it")));
        }
        Written written = new Written(
                outlet, request.tree(), new ProgressCount(request.tree().progress()), Optional.empty());
        Written.Planned planned = planned(path, target.get(), trace, run);
        written.write(List.of(planned.path()), same -> planned);
        written.commit();
        return Checked.of(written.refused(), List.of());
    }

    private Written.Planned planned(String path, Target target, Trace trace, Run run) {
        Optional<String> id = JudgedFile.of(target.subject()).componentId();
        return request.sideFile()
                .map(aside -> new Written.Planned(aside, new TraceFile(run.workspace(), aside).plan(lines -> {
                            lines.put(path, id, trace);
                            return lines;
                        })))
                .orElseGet(() -> new Written.Planned(path, new Tracer().write(target, rest -> trace)));
    }
}
