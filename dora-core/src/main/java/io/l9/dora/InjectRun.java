package io.l9.dora;

import io.l9.dora.Written.Planned;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.Draft;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.Rewriting;
import io.l9.dora.inject.Spelling;
import io.l9.dora.inject.Target;
import io.l9.dora.inject.TreeDraft;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.schema.FileValues;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.TransactionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gives the files of a tree their blocks. Each is read twice: first to see what it needs, since ids and agreement depend on all files, then to write
 * it. So no text is held on to in between.
 */
final class InjectRun {

    private final InjectRequest request;
    private final Run run;
    private final Sources sources;
    private final RuleEngine rules;
    private final Planner planner;

    private InjectRun(InjectRequest request, Run run, Sources sources) {
        Contract contract = run.contract();
        this.request = request;
        this.run = run;
        this.sources = sources;
        this.rules = run.rules();
        Spelling spelling = new Spelling(contract.markers(), BuiltInFormats.ofSidecars(), sources.templates());
        Rewriting rewriting = request.regenerate() ? Rewriting.REGENERATE : Rewriting.REPAIR;
        this.planner = new Planner(contract, rules, spelling, rewriting, request.migration());
    }

    /** Does the work; or says what is wrong with the request, the schemas or the templates, all at once. */
    static Checked<Injection> inject(InjectRequest request) {
        List<Diagnostic> problems = new ArrayList<>(FileCommitting.problems(request));
        if (problems.isEmpty()) {
            return prepared(request);
        }
        problems.addAll(Dora.problems(request.tree()));
        return Checked.failed(problems);
    }

    private static Checked<Injection> prepared(InjectRequest request) {
        return RunPreparation.prepare(request.tree())
                .flatMap(run -> run.contract().status() == Status.DISABLED
                        ? nothing(request, run)
                        : new Exclusive<>(request.tree(), request.audit(), Injection::with)
                                .run(
                                        run.workspace(),
                                        request.dryRun(),
                                        (locked, outlet, recovered) -> inject(request, locked, outlet, recovered)));
    }

    private static Checked<Injection> nothing(InjectRequest request, Run run) {
        return Checked.of(run.outcomes().nothingWritten(request.dryRun().isPresent(), run.notes()), List.of());
    }

    private static Checked<Injection> inject(InjectRequest request, Run run, Outlet outlet, List<Diagnostic> recovered)
            throws TransactionException {
        if (run.contract().status() == Status.DISABLED) {
            return nothing(request, run);
        }
        Checked<Sources> sources = Sources.load(run.workspace(), run.contract());
        if (sources.value().isEmpty()) {
            return Checked.failed(sources.diagnostics());
        }
        Optional<FileCommitting> commits = request.commits() ? Optional.of(new FileCommitting(run)) : Optional.empty();
        List<Diagnostic> obstacles = commits.map(FileCommitting::obstacles).orElse(List.of());
        if (!obstacles.isEmpty()) {
            return Checked.failed(obstacles);
        }
        RegistryKeeper keeper = new RegistryKeeper(run, run.reader(), request.now());
        Outlet watched = commits.map(committing -> committing.watched(outlet)).orElse(outlet);
        return new WriteRun(run, request.tree(), request.files(), request.dryRun())
                .run(
                        new InjectRun(request, run, sources.orThrow())::plan,
                        new RegisteringOutlet(watched, keeper, request.dryRun()),
                        recovered)
                .map(injection -> injection.withAll(keeper.notes()))
                .map(injection -> commits.map(committing -> committing.committed(injection, keeper.written()))
                        .orElse(injection));
    }

    /**
     * Plans what the goal would do about some files. Nothing is written, and no other file is read but those that may hide ids.
     *
     * @param known what was found out of the tree
     * @param asked candidates of {@code selection}, sorted
     * @param taken is told of each change; by several threads
     * @return whether the schemas and the templates can be read; where they cannot, nothing is planned
     */
    static boolean preview(
            InjectRequest request,
            Run run,
            Selection selection,
            KnownTree known,
            List<String> asked,
            Consumer<Planned> taken) {
        Optional<Sources> sources =
                Sources.load(run.workspace(), run.contract()).value();
        sources.map(all -> new InjectRun(request, run, all))
                .filter(inject -> inject.canChangeOneOf(asked, run.reader(selection)))
                .ifPresent(inject -> inject.preview(selection, known, asked, taken));
        return sources.isPresent();
    }

    private void preview(Selection selection, KnownTree known, List<String> asked, Consumer<Planned> taken) {
        ProgressCount progress = new ProgressCount(request.tree().progress());
        Outlet nowhere = Outlet.nowhere(run.workspace());
        Written written = new Written(nowhere, request.tree(), progress, Optional.empty(), taken);
        SubjectReader reader = run.reader(selection);
        SortedSet<String> read = known.withHiding(asked);
        SortedMap<String, Draft> drafts =
                new TreeMap<>(drafts(List.copyOf(read), new HashSet<>(asked), reader, progress));
        known.draftOthers(read, drafts);
        plan(selection, asked, drafts, reader, written);
    }

    private boolean canChangeOneOf(List<String> asked, SubjectReader reader) {
        return asked.stream()
                .flatMap(path -> reader.readTarget(path).stream())
                .map(target -> planner.draft(target, values(target)).state())
                .anyMatch(state -> state != Draft.State.UNCHANGED && state != Draft.State.REFUSED);
    }

    private List<Diagnostic> plan(Selection selection, List<String> asked, ProgressCount progress, Written written) {
        SubjectReader reader = run.reader(selection);
        Map<String, Draft> drafts = drafts(selection.candidates(), new HashSet<>(asked), reader, progress);
        return plan(selection, asked, drafts, reader, written);
    }

    private List<Diagnostic> plan(
            Selection selection, List<String> asked, Map<String, Draft> drafts, SubjectReader reader, Written written) {
        TreeDraft tree = new TreeDraft(rules, drafts, asked);
        if (request.reissueDuplicates()) {
            tree.reissueDuplicates();
        }
        List<String> orphans = run.orphans(selection);
        tree.allocate(sources.takenIds(orphans, reader));
        tree.agree();
        written.identifyBy(tree::componentId);
        write(selection, asked, drafts, tree, reader, written);
        List<Diagnostic> notes = new ArrayList<>(Run.orphanNotes(orphans));
        notes.addAll(KeptValues.notes(asked, tree, written));
        return notes;
    }

    private void write(
            Selection selection,
            List<String> asked,
            Map<String, Draft> drafts,
            TreeDraft tree,
            SubjectReader reader,
            Written written) {
        List<String> pending = new ArrayList<>();
        Set<String> gone = gone(selection, asked, drafts);
        for (String path : asked) {
            Draft draft = tree.of(path);
            if (gone.contains(path)) {
                written.leave(path, List.of(Planner.changedMeanwhile()));
            } else if (draft.state() == Draft.State.UNCHANGED || draft.state() == Draft.State.REFUSED) {
                if (drafts.containsKey(path)) {
                    written.leave(path, draft.refusals());
                }
            } else {
                pending.add(path);
            }
        }
        written.write(pending, path -> planned(path, tree, reader));
    }

    /** Returns the files that went away while the tree was read; one that is deleted in the working tree was never there for us. */
    private Set<String> gone(Selection selection, List<String> asked, Map<String, Draft> drafts) {
        List<String> vanished =
                asked.stream().filter(path -> !drafts.containsKey(path)).toList();
        Set<String> gone = new HashSet<>(vanished);
        gone.retainAll(new HashSet<>(run.workspace().settle(selection, vanished).candidates()));
        return gone;
    }

    private Written.Planned planned(String path, TreeDraft tree, SubjectReader reader) {
        Optional<String> newId = tree.newId(path);
        Plan plan = reader.readTarget(path)
                .filter(tree.of(path)::isFor)
                .map(target -> planner.plan(target, values(target), newId))
                .orElseGet(() -> new Plan.Refused(List.of(Planner.changedMeanwhile())));
        return new Written.Planned(path, plan, newId, tree.of(path).kept());
    }

    private Map<String, Draft> drafts(
            List<String> files, Set<String> asked, SubjectReader reader, ProgressCount progress) {
        progress.expect(files.size());
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Parallel.forEachChunk(
                files, request.tree().threads(), paths -> draftsOf(paths, asked, reader, progress), drafts::putAll);
        return drafts;
    }

    private Map<String, Draft> draftsOf(
            List<String> paths, Set<String> asked, SubjectReader reader, ProgressCount progress) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (String path : paths) {
            reader.readTarget(path)
                    .ifPresent(
                            target -> drafts.put(path, draft(target, asked).withHiddenIds(reader.hiddenIds(target))));
            progress.step();
        }
        return drafts;
    }

    private Draft draft(Target target, Set<String> asked) {
        return asked.contains(target.path()) ? planner.draft(target, values(target)) : Draft.unchanged(target);
    }

    private FileValues values(Target target) {
        return sources.schemas().of(target.path(), target::facts, request.now());
    }
}
