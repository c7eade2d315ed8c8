package io.l9.dora;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.Stripper;
import io.l9.dora.inject.Target;
import io.l9.dora.report.Injection;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.workspace.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the blocks out of the files of a tree. */
final class StripRun {

    private final Run run;
    private final Stripper stripper;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    private StripRun(Run run, Set<BlockKind> asked) {
        this.run = run;
        Contract contract = run.contract();
        Set<BlockKind> kinds = asked.isEmpty() ? contract.blocks() : asked;
        this.stripper = new Stripper(contract.markers(), BuiltInFormats.ofSidecars(), kinds);
    }

    /** Does the work; or says what is wrong with the request. */
    static Checked<Injection> strip(StripRequest request) {
        return RunPreparation.prepare(request.tree())
                .flatMap(run -> new Exclusive<>(request.tree(), request.audit(), Injection::with)
                        .run(
                                run.workspace(),
                                request.dryRun(),
                                (locked, outlet, recovered) -> new WriteRun(
                                                locked, request.tree(), request.files(), request.dryRun())
                                        .run(new StripRun(locked, request.blocks())::plan, outlet, recovered)));
    }

    private List<Diagnostic> plan(Selection selection, List<String> asked, ProgressCount progress, Written written) {
        SubjectReader reader = run.reader(selection);
        Set<String> wanted = Set.copyOf(asked);
        List<String> present = run.workspace().settle(selection, asked).candidates().stream()
                .filter(wanted::contains)
                .toList();
        written.identifyBy(path -> Optional.ofNullable(ids.get(path)));
        written.write(present, path -> planned(path, reader));
        return Run.orphanNotes(run.orphans(selection));
    }

    private Written.Planned planned(String path, SubjectReader reader) {
        Optional<Target> target = reader.readTarget(path);
        target.flatMap(found -> JudgedFile.of(found.subject()).componentId()).ifPresent(id -> ids.put(path, id));
        Plan plan = target.map(stripper::plan).orElseGet(() -> new Plan.Refused(List.of(Planner.changedMeanwhile())));
        return new Written.Planned(path, plan);
    }
}
