package io.l9.dora;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Explanations;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.ValuePool;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.schema.Schemas;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Changes;
import io.l9.dora.workspace.Earlier;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** A tree, the contract that it is held to, and what is asked of the two. */
final class Run {

    private final ValidationRequest request;
    private final Workspace workspace;
    private final Contract contract;
    private final Scope scope;
    private final List<Diagnostic> notes;
    private final VerdictMemory memory;

    Run(
            ValidationRequest request,
            Workspace workspace,
            Contract contract,
            Scope scope,
            List<Diagnostic> notes,
            VerdictMemory memory) {
        this.request = request;
        this.workspace = workspace;
        this.contract = contract;
        this.scope = scope;
        this.notes = notes;
        this.memory = memory;
    }

    /** Does some work, and then waits for what it leaves for later runs. */
    <T> T toItsEnd(Function<Run, T> work) {
        try {
            return work.apply(this);
        } finally {
            memory.settle();
        }
    }

    /** Returns this run for files that need not have one of the blocks at their end. */
    Run withoutBlock(BlockKind kind) {
        Set<BlockKind> others = new HashSet<>(contract.blocks());
        others.remove(kind);
        return new Run(request, workspace, contract.withBlocks(others), scope, notes, memory);
    }

    /** Judges all candidates of a selection, whatever the request's focus. The contract is in force. */
    Validation validate(Selection selection) {
        return validate(selection, subject -> {});
    }

    /**
     * Judges a selection.
     *
     * @param witness sees every candidate that can be read, or is there and cannot, and keeps nothing of its text; called by several threads
     */
    Validation validate(Selection selection, Consumer<Subject> witness) {
        return judge(selection, FocusedFiles.ALL, witness, Recollection.none()).validation();
    }

    /** Returns the candidates of a selection that the request's focus is on; or what is wrong with the focus. */
    Checked<FocusedFiles> focus(Selection selection) {
        return FocusFinder.find(request.focus(), selection, workspace, scope, ContractSource.paths(request, workspace));
    }

    /** Judges the candidates of a selection that a focus is on, each on its own and all together. The contract is in force. */
    Validation validate(Selection selection, FocusedFiles focus) {
        return judge(selection, focus).validation();
    }

    /** Judges the same, and keeps what planning needs of the files. */
    KnownTree judge(Selection selection, FocusedFiles focus) {
        return judge(selection, focus, subject -> {}, memory.of(selection));
    }

    private KnownTree judge(
            Selection selection, FocusedFiles focus, Consumer<Subject> witness, Recollection recollection) {
        Optional<Past> past = focus.changes().map(changes -> past(selection, changes));
        ProgressCount progress = new ProgressCount(request.progress());
        RuleEngine engine = rules();
        SubjectReader reader = reader(selection);
        Judged all = new TreeJudge(engine, reader, focus, past, witness, progress, new ValuePool(), recollection)
                .judge(selection.candidates(), request.threads());
        for (Subject.Unreadable folder : unreadableFolders(selection)) {
            all.found(engine.judge(folder));
        }
        Selection settled = workspace.settle(selection, all.vanished());
        for (String sidecar : orphans(settled)) {
            if (focus.isOn(sidecar)) {
                reader.readOrphan(sidecar).ifPresent(subject -> all.found(engine.judge(subject)));
            }
        }

        Set<String> vanished = new HashSet<>(all.vanished());
        vanished.retainAll(new HashSet<>(settled.candidates()));
        List<Diagnostic> said = new ArrayList<>(notes(settled, vanished));
        said.addAll(focus.notes());
        past.ifPresent(earlier -> said.addAll(earlier.notes()));
        return new KnownTree(
                outcomes().validation(coverage(settled, vanished, focus), all, said), all.entries(), all.hiding());
    }

    private Past past(Selection selection, Changes changes) {
        Earlier earlier = workspace.before(changes);
        Set<String> sidecars = new HashSet<>(selection.sidecars());
        changes.before().keySet().stream().filter(Sidecar::is).forEach(sidecars::add);
        return new Past(
                earlier,
                new SubjectReader(earlier, contract, sidecars, request.maxFileBytes()),
                reader(selection),
                changes);
    }

    /** A folder that nobody may list could hold any number of files without a block. */
    static List<Subject.Unreadable> unreadableFolders(Selection selection) {
        List<Subject.Unreadable> subjects = new ArrayList<>();
        for (Map.Entry<String, String> folder : selection.unreadableFolders().entrySet()) {
            subjects.add(new Subject.Unreadable(
                    folder.getKey(),
                    folder.getKey(),
                    Position.START,
                    "the files of the folder cannot be listed: " + folder.getValue(),
                    "let the user of the build read the folder"));
        }
        return subjects;
    }

    /** Returns the sidecars that stand for no file. */
    List<String> orphans(Selection selection) {
        List<String> orphans = new ArrayList<>();
        for (String sidecar : selection.sidecars()) {
            if (isOrphan(Sidecar.fileOf(sidecar), selection)) {
                orphans.add(sidecar);
            }
        }
        return orphans;
    }

    /** Returns what is to be said of them. */
    static List<Diagnostic> orphanNotes(List<String> orphans) {
        return orphans.stream()
                .map(
                        orphan -> note(
                                orphan,
                                "there is no file that this sidecar stands for; it was left alone: delete it, or name it after its file"))
                .toList();
    }

    private boolean isOrphan(String file, Selection selection) {
        return Collections.binarySearch(selection.candidates(), file) < 0
                && contract.exclusions().stream().noneMatch(glob -> glob.matches(file))
                && !workspace.holds(file);
    }

    /** Returns what reads the candidates of a selection. */
    SubjectReader reader(Selection selection) {
        return new SubjectReader(workspace, contract, selection.sidecars(), request.maxFileBytes());
    }

    /** Returns what reads files that are not looked for, but named. */
    SubjectReader reader() {
        return new SubjectReader(workspace, contract, Set.of(), request.maxFileBytes());
    }

    private Coverage coverage(Selection selection, Set<String> vanished, FocusedFiles focus) {
        List<String> present = selection.candidates();
        if (!vanished.isEmpty()) {
            present = new ArrayList<>(present);
            present.removeAll(vanished);
        }
        Map<String, Integer> leftOut = focus.leftOut(present);
        int checked = present.size();
        for (int others : leftOut.values()) {
            checked -= others;
        }
        return outcomes().coverage(selection, checked).of(focus.extent(), leftOut);
    }

    private List<Diagnostic> notes(Selection selection, Set<String> vanished) {
        List<Diagnostic> all = new ArrayList<>(notes);
        for (String note : selection.notes()) {
            all.add(note(".", note));
        }
        for (String path : new TreeSet<>(vanished)) {
            all.add(note(path, "went away during the run and was not checked"));
        }
        return all;
    }

    /** Returns something that a person should know. */
    static Diagnostic note(String document, String message) {
        return Diagnostic.warning(Location.of(Printable.of(document)), message);
    }

    /** Says of each of {@code files} why it is in or out, what was found in it and where its values come from; or what is wrong with the schemas. */
    Checked<Explanations> explain(List<Path> files) {
        Checked<Schemas> schemas = SchemaSource.load(workspace, contract);
        return BaselineCheck.of(this)
                .flatMap(check -> schemas.map(values -> explain(files, check, values, schemas.diagnostics())));
    }

    private Explanations explain(List<Path> files, BaselineCheck check, Schemas schemas, List<Diagnostic> schemaNotes) {
        Selection selection = workspace.select(scope);
        Validation validation = (contract.status() == Status.DISABLED
                        ? outcomes().nothing(notes)
                        : check.validateAll(selection))
                .withNotes(schemaNotes);
        Explainer explainer = new Explainer(
                workspace,
                scope,
                reader(selection),
                new ValueSources(contract, schemas),
                InjectPreview.of(this, request, files, selection),
                validation,
                rules());
        return new Explanations(files.stream().map(explainer::explain).toList(), validation);
    }

    ValidationRequest request() {
        return request;
    }

    VerdictMemory memory() {
        return memory;
    }

    Workspace workspace() {
        return workspace;
    }

    Contract contract() {
        return contract;
    }

    Scope scope() {
        return scope;
    }

    /** Returns what is to be said of the contract. */
    List<Diagnostic> notes() {
        return notes;
    }

    Selection select() {
        return workspace.select(scope);
    }

    /** Returns the same for {@link #validate(Selection, FocusedFiles)}: what is known of the files is looked for meanwhile. */
    Selection selectToJudge() {
        memory.begin();
        return workspace.select(scope);
    }

    /** Returns what makes outcomes of results. */
    Outcomes outcomes() {
        return new Outcomes(contract, request.goals());
    }

    RuleEngine rules() {
        return new RuleEngine(
                contract, BuiltInRules.rules(), BuiltInRules.repositoryRules(), BuiltInRules.changeRules());
    }
}
