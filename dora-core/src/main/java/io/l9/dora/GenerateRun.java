package io.l9.dora;

import io.l9.dora.codegen.FilePair;
import io.l9.dora.codegen.Intake;
import io.l9.dora.codegen.Placement;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.Draft;
import io.l9.dora.inject.Migration;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.Rewriting;
import io.l9.dora.inject.Spelling;
import io.l9.dora.inject.Target;
import io.l9.dora.inject.TreeDraft;
import io.l9.dora.report.Generation;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Listing;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.UnfinishedException;
import io.l9.dora.workspace.Workspace;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the files of a staging folder in their place, each with its block: all, or none when one of them cannot pass. Everything that is wrong with
 * any of them comes at once, so that a generator is mended in one go.
 */
final class GenerateRun {

    private final GenerateRequest request;
    private final Run run;
    private final Planner planner;
    private final StagedFiles staged;
    private final ProgressCount progress;
    private final GenerateDrafts drafts;
    private final RegistryKeeper keeper;
    private final List<Diagnostic> notes = new ArrayList<>();

    private GenerateRun(GenerateRequest request, Run run, Workspace staging, Sources sources) {
        Contract contract = run.contract();
        Spelling spelling = new Spelling(contract.markers(), BuiltInFormats.ofSidecars(), sources.templates());
        this.request = request;
        this.run = run;
        this.planner = new Planner(contract, run.rules(), spelling, Rewriting.REPAIR, Migration.OFF);
        this.staged = new StagedFiles(request, staging, run, sources, planner);
        this.progress = new ProgressCount(request.tree().progress());
        this.drafts =
                new GenerateDrafts(run, sources, staged, planner, request.tree().threads(), progress);
        this.keeper = new RegistryKeeper(run, run.reader(), request.now());
        notes.addAll(run.notes());
    }

    /** Does the work; or says what is wrong with the request, the schemas or the templates, all at once. */
    static Checked<Generation> generate(GenerateRequest request) {
        return RunPreparation.prepare(request.tree())
                .flatMap(run -> new Exclusive<>(request.tree(), request.audit(), Generation::with)
                        .run(
                                run.workspace(),
                                request.dryRun(),
                                (locked, outlet, recovered) -> generate(request, locked, outlet, recovered)));
    }

    private static Checked<Generation> generate(
            GenerateRequest request, Run run, Outlet outlet, List<Diagnostic> recovered) throws TransactionException {
        Checked<Workspace> staging = StagingSource.open(request.staging(), run.workspace());
        Checked<Sources> sources = Sources.load(run.workspace(), run.contract());
        if (staging.value().isEmpty() || sources.value().isEmpty()) {
            List<Diagnostic> problems = new ArrayList<>(staging.diagnostics());
            problems.addAll(sources.diagnostics());
            return Checked.failed(problems);
        }
        GenerateRun generation = new GenerateRun(request, run, staging.orThrow(), sources.orThrow());
        generation.notes.addAll(0, recovered);
        return Checked.of(generation.generate(outlet), List.of());
    }

    private Generation generate(Outlet outlet) throws TransactionException {
        Generated generated = new Generated();
        generate(outlet, generated);
        if (!generated.failed()) {
            keeper.stage(outlet, request.dryRun());
        }
        notes.addAll(keeper.notes());
        return outcome(generated, generated.failed() ? Optional.empty() : commit(outlet, generated));
    }

    /** Returns why the run could not be finished; mostly nothing. */
    private static Optional<String> commit(Outlet outlet, Generated generated) throws TransactionException {
        try {
            generated.stopFor(outlet.commitUnlessChanged());
            return Optional.empty();
        } catch (UnfinishedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void generate(Outlet outlet, Generated generated) {
        Intake intake = intake();
        intake.refused().forEach((path, refusal) -> generated.add(Generated.Result.refused(path, List.of(refusal))));
        TreeDraft tree = drafts.of(intake);
        generated.identifyBy(tree::componentId);
        place(intake.gated(), path -> gated(path, intake, tree, outlet), generated);
        place(intake.plain(), path -> plain(path, outlet), generated);
    }

    private void place(List<String> paths, Function<String, Generated.Result> work, Generated generated) {
        progress.expect(paths.size());
        Parallel.forEachChunk(
                paths,
                request.tree().threads(),
                chunk -> progress.each(chunk, work),
                results -> results.forEach(result -> account(result, generated)));
    }

    private Intake intake() {
        Listing listing = staged.list();
        listing.skippedFolders()
                .forEach(folder -> notes.add(Run.note(folder, "this folder of the staging folder was left out")));
        Intake.Others others = request.copyOthers() ? Intake.Others.WRITTEN : Intake.Others.REFUSED;
        if (run.contract().status() != Status.DISABLED) {
            return Intake.of(listing, run.scope(), others);
        }
        notes.add(Run.note(
                run.contract().source(), "the contract has the status disabled: files are written as they are"));
        return Intake.of(listing, run.scope(), Intake.Others.WRITTEN).withoutGate();
    }

    private Generated.Result gated(String path, Intake intake, TreeDraft tree, Outlet outlet) {
        StagedFiles.Candidate candidate = staged.readGated(path, intake.sidecars());
        Draft draft = tree.of(path);
        Optional<Target> target = candidate.target().filter(read -> draft.isFor(read, candidate.inPlace()));
        if (target.isEmpty()) {
            return Generated.Result.refused(path, List.of(Planner.changedMeanwhile()));
        }
        Optional<String> newId = tree.newId(path);
        Plan plan = draft.state() == Draft.State.REFUSED
                ? new Plan.Refused(draft.refusals())
                : planner.plan(target.get(), candidate.values(), newId);
        List<Refusal> refusals = plan instanceof Plan.Refused refused
                ? refused.reasons().stream().map(GenerateRun::ofOutput).toList()
                : List.of();
        boolean stops = !refusals.isEmpty() && run.contract().status() != Status.ADVISORY;
        if (stops) {
            return Generated.Result.refused(path, refusals);
        }
        Generated.Result result = placed(candidate.staged(), plan, candidate.present(), outlet);
        register(path, result.changes(), refusals);
        return result.with(refusals, newId);
    }

    /** What helps a file of the tree with an old block does not help one that is generated anew each time. */
    private static Refusal ofOutput(Refusal refusal) {
        return refusal.category() == Category.OLD_SPELLING
                ? new Refusal(
                        refusal.category(),
                        refusal.reason(),
                        "have the generator write today's block, or none",
                        refusal.place())
                : refusal;
    }

    private void register(String path, List<FileChange> changes, List<Refusal> refusals) {
        if (!changes.isEmpty() && refusals.isEmpty()) {
            keeper.wrote(path, changes);
        } else if (!changes.isEmpty()) {
            keeper.wroteInvalid(path, changes);
        }
    }

    private Generated.Result plain(String path, Outlet outlet) {
        FilePair file = staged.readPlain(path);
        if (file.file() instanceof FileContent.Bytes) {
            return placed(file, new Plan.Unchanged(), staged.readInPlaceOfPlain(path), outlet);
        }
        String reason = file.obstacle().orElse("it went away while the run went on");
        return Generated.Result.refused(
                path, List.of(new Refusal(Category.UNREADABLE, reason, "let the generator write it anew")));
    }

    private Generated.Result placed(FilePair file, Plan plan, FilePair present, Outlet outlet) {
        String path = file.path();
        Optional<String> obstacle = present.obstacle();
        if (obstacle.isPresent()) {
            return Generated.Result.refused(path, List.of(inTheWay(obstacle.get())));
        }
        List<FileChange> changes = Placement.of(file, plan, present, staged.useOf(path));
        Generation.Kind kind = present.isThere() ? Generation.Kind.REPLACED : Generation.Kind.CREATED;
        try {
            Optional<String> objection = changes.isEmpty() ? Optional.empty() : outlet.stage(changes);
            return objection.isPresent()
                    ? Generated.Result.refused(path, List.of(inTheWay(objection.get())))
                    : Generated.Result.placed(path, kind, changes);
        } catch (TransactionException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Refusal inTheWay(String words) {
        return new Refusal(
                Category.NOT_WRITABLE,
                "the file in its place: " + words,
                "see to it that the user of the build may write there");
    }

    private void account(Generated.Result result, Generated generated) {
        generated.add(result);
        if (request.dryRun().isPresent() && !result.changes().isEmpty()) {
            GeneratedPatch.of(result.changes())
                    .ifPresentOrElse(
                            request.dryRun().get()::accept,
                            () -> notes.add(Run.note(result.path(), "is no text, and not in the patch")));
        }
    }

    private Generation outcome(Generated generated, Optional<String> unfinished) {
        Contract contract = run.contract();
        return new Generation(
                contract.source(),
                contract.version(),
                contract.status(),
                request.dryRun().isPresent(),
                generated.failed(),
                generated.unchanged(),
                generated.written(),
                request.tree().goals().inRefused(generated.refused()),
                generated.componentIds(),
                notes,
                unfinished,
                Optional.empty(),
                Optional.empty());
    }
}
