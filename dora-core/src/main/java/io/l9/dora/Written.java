package io.l9.dora;

import io.l9.dora.inject.Patch;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Injection;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.TransactionException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends the plan of one file after the other to an outlet, and keeps account of what came of it. */
final class Written {

    private final Outlet outlet;
    private final int threads;
    private final ProgressCount progress;
    private final Optional<PatchSink> sink;
    private final Consumer<Planned> taken;
    private final List<Injection.Changed> changed = new ArrayList<>();
    private final List<Injection.Refused> refused = new ArrayList<>();
    private int unchanged;
    private Function<String, Optional<String>> idOf = path -> Optional.empty();

    Written(Outlet outlet, ValidationRequest request, ProgressCount progress, Optional<PatchSink> sink) {
        this(outlet, request, progress, sink, planned -> {});
    }

    /**
     * Starts an account.
     *
     * @param taken is told of each change that the outlet takes; by several threads
     */
    Written(
            Outlet outlet,
            ValidationRequest request,
            ProgressCount progress,
            Optional<PatchSink> sink,
            Consumer<Planned> taken) {
        this.taken = taken;
        this.outlet = outlet;
        this.threads = request.threads();
        this.progress = progress;
        this.sink = sink;
    }

    /**
     * Tells which {@code component_id} the files have.
     *
     * @param known gives that of a path, if it is known
     */
    void identifyBy(Function<String, Optional<String>> known) {
        idOf = known;
    }

    /** Returns that of the files that were written or refused. */
    Map<String, String> componentIds() {
        Map<String, String> ids = new HashMap<>();
        Stream.concat(
                        changed.stream().map(Injection.Changed::path),
                        refused.stream().map(Injection.Refused::path))
                .forEach(path -> idOf.apply(path).ifPresent(id -> ids.put(path, id)));
        return ids;
    }

    /**
     * What is to become of one file.
     *
     * @param newId the id that was allocated for it
     * @param kept what rules will still say of it, a printable line each
     */
    record Planned(String path, Plan plan, Optional<String> newId, List<String> kept) {

        /** Plans a file that gets no id, and of which nothing is said. */
        Planned(String path, Plan plan) {
            this(path, plan, Optional.empty(), List.of());
        }
    }

    /** What came of it; nothing of a file that was left alone rightly. */
    private record Result(
            Optional<Injection.Changed> changed, Optional<Injection.Refused> refused, Optional<byte[]> patch) {

        static Result refused(String path, List<Refusal> reasons) {
            return new Result(Optional.empty(), Optional.of(new Injection.Refused(path, reasons)), Optional.empty());
        }
    }

    /**
     * Plans and stages files.
     *
     * @param paths sorted
     * @param planner called by several threads
     */
    void write(List<String> paths, Function<String, Planned> planner) {
        progress.expect(paths.size());
        Parallel.forEachChunk(
                paths, threads, chunk -> stage(chunk, planner), results -> results.forEach(this::account));
    }

    private List<Result> stage(List<String> paths, Function<String, Planned> planner) {
        List<Result> results = new ArrayList<>(paths.size());
        for (String path : paths) {
            results.add(stage(planner.apply(path)));
            progress.step();
        }
        return results;
    }

    private Result stage(Planned planned) {
        if (planned.plan() instanceof Plan.Refused refusal) {
            return Result.refused(planned.path(), refusal.reasons());
        }
        if (!(planned.plan() instanceof Plan.Change change)) {
            return new Result(Optional.empty(), Optional.empty(), Optional.empty());
        }
        try {
            Optional<String> obstacle = outlet.stage(
                    change.documents().stream().map(Written::fileChange).toList());
            if (obstacle.isEmpty()) {
                taken.accept(planned);
            }
            return obstacle.isPresent()
                    ? Result.refused(planned.path(), List.of(WriteRefusals.notWritable(obstacle.get())))
                    : new Result(Optional.of(changed(planned, change)), Optional.empty(), patch(change));
        } catch (TransactionException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static FileChange fileChange(DocumentChange change) {
        return new FileChange(change.document(), change.bytesBefore(), change.bytesAfter(), false);
    }

    private Optional<byte[]> patch(Plan.Change change) {
        return sink.map(taker -> Patch.of(change.documents()));
    }

    private static Injection.Changed changed(Planned planned, Plan.Change change) {
        List<String> documents =
                change.documents().stream().map(DocumentChange::document).toList();
        return new Injection.Changed(planned.path(), change.kind(), documents, planned.newId(), planned.kept());
    }

    private void account(Result result) {
        result.changed().ifPresent(changed::add);
        result.refused().ifPresent(refused::add);
        result.patch().ifPresent(patch -> sink.orElseThrow().accept(patch));
        if (result.changed().isEmpty() && result.refused().isEmpty()) {
            unchanged++;
        }
    }

    /** Takes note of a file that needs no plan. */
    void leave(String path, List<Refusal> reasons) {
        if (reasons.isEmpty()) {
            unchanged++;
        } else {
            refused.add(new Injection.Refused(path, reasons));
        }
    }

    /** Makes all that was staged happen; what was left alone is refused. */
    void commit() throws TransactionException {
        Map<String, LeftAlone> leftAlone =
                outlet.commit().stream().collect(Collectors.toMap(LeftAlone::path, Function.identity()));
        List<Injection.Changed> staged = List.copyOf(changed);
        changed.clear();
        for (Injection.Changed file : staged) {
            List<Refusal> reasons = file.documents().stream()
                    .flatMap(document -> Stream.ofNullable(leftAlone.get(document)))
                    .map(WriteRefusals::of)
                    .toList();
            if (reasons.isEmpty()) {
                changed.add(file);
            } else {
                refused.add(new Injection.Refused(file.path(), reasons));
            }
        }
    }

    int unchanged() {
        return unchanged;
    }

    List<Injection.Changed> changed() {
        return changed;
    }

    /** Returns the files that were refused, sorted by path. */
    List<Injection.Refused> refused() {
        return refused.stream()
                .sorted(Comparator.comparing(Injection.Refused::path))
                .toList();
    }
}
