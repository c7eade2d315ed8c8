package io.l9.dora;

import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps account of what becomes of generated files. Used by one thread. */
final class Generated {

    private final List<Generation.Written> written = new ArrayList<>();
    private final List<Injection.Refused> refused = new ArrayList<>();
    private int unchanged;
    private boolean failed;
    private Function<String, Optional<String>> idOf = path -> Optional.empty();

    /**
     * What became of one file.
     *
     * @param kind what happens to the file itself
     * @param changes what is written; nothing when all is there already
     * @param refusals what is wrong with it
     * @param stops whether that stops the run
     */
    record Result(
            String path,
            Generation.Kind kind,
            List<FileChange> changes,
            List<Refusal> refusals,
            boolean stops,
            Optional<String> newId) {

        static Result refused(String path, List<Refusal> refusals) {
            return new Result(path, Generation.Kind.CREATED, List.of(), refusals, true, Optional.empty());
        }

        static Result placed(String path, Generation.Kind kind, List<FileChange> changes) {
            return new Result(path, kind, changes, List.of(), false, Optional.empty());
        }

        /** Returns this result with what is wrong with the file all the same, and the id that it got. */
        Result with(List<Refusal> more, Optional<String> id) {
            List<Refusal> all = new ArrayList<>(refusals);
            all.addAll(more);
            return new Result(path, kind, changes, all, stops, id);
        }
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
                        written.stream().map(Generation.Written::path),
                        refused.stream().map(Injection.Refused::path))
                .forEach(path -> idOf.apply(path).ifPresent(id -> ids.put(path, id)));
        return ids;
    }

    void add(Result result) {
        if (!result.refusals().isEmpty()) {
            refused.add(new Injection.Refused(result.path(), result.refusals()));
        }
        failed |= result.stops();
        if (result.stops()) {
            return;
        }
        if (result.changes().isEmpty()) {
            unchanged++;
        } else {
            List<String> documents =
                    result.changes().stream().map(FileChange::path).toList();
            written.add(new Generation.Written(result.path(), result.kind(), documents, result.newId()));
        }
    }

    /** Takes note of files that were left alone at the commit. */
    void stopFor(List<LeftAlone> leftAlone) {
        leftAlone.forEach(file -> add(Result.refused(file.path(), List.of(WriteRefusals.of(file)))));
    }

    boolean failed() {
        return failed;
    }

    int unchanged() {
        return unchanged;
    }

    List<Generation.Written> written() {
        return failed
                ? List.of()
                : written.stream()
                        .sorted(Comparator.comparing(Generation.Written::path))
                        .toList();
    }

    List<Injection.Refused> refused() {
        return refused.stream()
                .sorted(Comparator.comparing(Injection.Refused::path))
                .toList();
    }
}
