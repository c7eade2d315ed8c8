package io.l9.dora;

import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.Target;
import io.l9.dora.inject.Tracer;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.SourceText;
import io.l9.dora.trace.Trace;
import io.l9.dora.trace.TraceLines;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.TransactionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what a look at a tree has found out of each file: into the file's trace, or into a file of traces. */
final class TraceRun {

    private final TraceRequest request;
    private final Optional<TraceFile> aside;
    private final Run run;
    private final TreeTraces traces;
    private final SubjectReader reader;

    private TraceRun(
            TraceRequest request, Optional<TraceFile> aside, Run run, TreeTraces traces, SubjectReader reader) {
        this.request = request;
        this.aside = aside;
        this.run = run;
        this.traces = traces;
        this.reader = reader;
    }

    /** Does the work; or says what is wrong with the request. */
    static Checked<Injection> trace(TraceRequest request) {
        return RunPreparation.prepare(request.tree())
                .flatMap(run -> TraceFile.of(request, run.workspace())
                        .flatMap(aside -> new Exclusive<>(request.tree(), request.audit(), Injection::with)
                                .run(
                                        run.workspace(),
                                        request.dryRun(),
                                        (locked, outlet, recovered) ->
                                                trace(request, aside, locked, outlet, recovered))));
    }

    private static Checked<Injection> trace(
            TraceRequest request, Optional<TraceFile> aside, Run run, Outlet outlet, List<Diagnostic> recovered)
            throws TransactionException {
        if (run.contract().status() == Status.DISABLED) {
            return Checked.of(run.outcomes().nothingWritten(request.dryRun().isPresent(), run.notes()), List.of());
        }
        Selection selection = run.select();
        Checked<TreeTraces> traces = TreeTraces.of(request, run, selection);
        if (traces.value().isEmpty()) {
            return Checked.failed(traces.diagnostics());
        }
        TraceRun tracing = new TraceRun(request, aside, run, traces.orThrow(), run.reader(selection));
        return new WriteRun(run, request.tree(), request.files(), request.dryRun())
                .run(tracing::plan, outlet, recovered);
    }

    private List<Diagnostic> plan(Selection selection, List<String> asked, ProgressCount progress, Written written) {
        Set<String> wanted = Set.copyOf(asked);
        List<String> present = run.workspace().settle(selection, asked).candidates().stream()
                .filter(wanted::contains)
                .toList();
        written.identifyBy(traces::componentId);
        if (aside.isPresent()) {
            planAside(aside.get(), present, written);
        } else {
            written.write(present, this::planned);
        }
        return List.of();
    }

    private Written.Planned planned(String path) {
        Plan plan = reader.readTarget(path)
                .map(target -> new Tracer().renew(target, rest -> traces.of(path, Optional.of(rest))))
                .orElseGet(() -> new Plan.Refused(List.of(Planner.changedMeanwhile())));
        return new Written.Planned(path, plan);
    }

    /** A run over all files has something to say of each: of what is gone since nothing stays. */
    private void planAside(TraceFile file, List<String> present, Written written) {
        boolean isWhole = request.files().isEmpty();
        Plan plan = file.plan(lines -> withTraces(isWhole ? new TraceLines() : lines, present));
        written.write(List.of(file.path()), path -> new Written.Planned(path, plan));
    }

    private TraceLines withTraces(TraceLines lines, List<String> present) {
        Parallel.forEachChunk(
                present,
                request.tree().threads(),
                paths -> paths.stream().map(this::traced).toList(),
                traced -> traced.forEach(file -> lines.put(file.path, traces.componentId(file.path), file.trace)));
        return lines;
    }

    private record Traced(String path, Trace trace) {}

    private Traced traced(String path) {
        Optional<SourceText> text = reader.readTarget(path)
                .map(Target::inFile)
                .filter(Subject.Scanned.class::isInstance)
                .map(file -> ((Subject.Scanned) file).text());
        return new Traced(path, traces.of(path, text));
    }
}
