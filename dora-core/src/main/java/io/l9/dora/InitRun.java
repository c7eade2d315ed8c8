package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.ContractReader;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.init.Draft;
import io.l9.dora.init.Initialization;
import io.l9.dora.init.Initializer;
import io.l9.dora.init.Part;
import io.l9.dora.init.Setup;
import io.l9.dora.init.Tree;
import io.l9.dora.inject.TemplateReader;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.GitHooks;
import io.l9.dora.workspace.Origin;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts what a tree starts with, and writes it. */
record InitRun(InitRequest request, Run run) {

    private static final String BELOW_TOP =
            "the root is below the top of its git repository, and GitHub and GitLab read workflows at the top alone: the parts github and gitlab are"
                    + " left out unless they are chosen; a workflow at the top checks this folder with `mvn -f`";

    /** Does the task; or says what is wrong, and then nothing was written. */
    static Checked<Initialization> run(InitRequest request) {
        return RunPreparation.prepare(request.tree())
                .flatMap(run -> request.task() == InitRequest.Task.SHOW
                        ? Checked.of(new InitRun(request, run).draft(), List.of())
                        : write(request, run));
    }

    private static Checked<Initialization> write(InitRequest request, Run run) {
        return new Exclusive<>(request.tree(), request.audit(), Initialization::with)
                .run(
                        run.workspace(),
                        Optional.empty(),
                        (locked, outlet, recovered) -> new InitRun(request, locked)
                                .write(outlet)
                                .map(done -> recovered.stream().reduce(done, Initialization::with, (a, b) -> b)));
    }

    private Initialization draft() {
        Selection selection = run.select();
        PresentFiles files = new PresentFiles(run, selection);
        Tree tree = new Tree(folder(), selection.candidates(), place(selection), files::at);
        Setup setup = new Setup(
                request.parts(),
                request.overwrite(),
                request.plugin(),
                request.tree().contract().isEmpty());
        Contract contract = Initializer.startsContract(setup, tree)
                ? starter(Initializer.contractText(setup, tree))
                : run.contract();
        Initialization drafted = new Initializer(
                        setup,
                        tree,
                        contract,
                        ReportFiles.of(contract.audit().gate()).paths())
                .draft(path -> run.scope().decide(path) instanceof Verdict.Candidate);
        List<Draft> drafts = drafted.drafts().stream()
                .map(draft -> fitting(draft, contract))
                .map(files::keepingBlock)
                .toList();
        Initialization outcome = drafted.withDrafts(drafts);
        if (tree.place() == Tree.Place.BELOW_TOP) {
            outcome = outcome.with(Run.note(".", BELOW_TOP));
        }
        for (String note : selection.notes()) {
            outcome = outcome.with(Run.note(".", note));
        }
        return outcome;
    }

    private Tree.Place place(Selection selection) {
        if (selection.origin() != Origin.GIT) {
            return Tree.Place.OUTSIDE_OF_GIT;
        }
        boolean isBelow = GitHooks.of(run.workspace().root())
                .value()
                .filter(hooks -> !hooks.rootBelowTop().isEmpty())
                .isPresent();
        return isBelow ? Tree.Place.BELOW_TOP : Tree.Place.TOP;
    }

    private String folder() {
        Path name = run.workspace().root().getFileName();
        return name == null ? "" : name.toString();
    }

    private static Contract starter(String text) {
        return ContractReader.read(Contract.FILE_NAME, SourceText.of(text), BuiltInRules.specs())
                .orThrow();
    }

    /** A template names the fields of the built-in contract; one that names a field that the contract does not have would stop every run. */
    private static Draft fitting(Draft draft, Contract contract) {
        if (draft.part() != Part.TEMPLATES || !draft.isChange()) {
            return draft;
        }
        String text = new String(draft.after().orElseThrow(), StandardCharsets.UTF_8);
        return TemplateReader.read(
                        Printable.of(draft.path()),
                        SourceText.of(text),
                        BuiltInFormats.of(draft.path()).orElseThrow(),
                        contract)
                .diagnostics()
                .stream()
                .findFirst()
                .map(problem -> draft.blocked("it does not fit the contract: " + problem.message()))
                .orElse(draft);
    }

    private Checked<Initialization> write(Outlet outlet) throws TransactionException {
        Initialization drafted = draft();
        List<Diagnostic> obstacles = new ArrayList<>();
        for (Draft draft : drafted.changes()) {
            FileChange change = new FileChange(draft.path(), draft.before(), draft.after(), false);
            outlet.stage(List.of(change)).ifPresent(reason -> obstacles.add(obstacle(draft.path(), reason)));
        }
        if (obstacles.isEmpty()) {
            outlet.commitUnlessChanged().forEach(left -> obstacles.add(obstacle(left.path(), left.reason())));
        }
        return obstacles.isEmpty() ? Checked.of(drafted.done(), List.of()) : Checked.failed(obstacles);
    }

    private static Diagnostic obstacle(String path, String reason) {
        return Diagnostic.error(Location.of(Printable.of(path)), "cannot be written: " + reason);
    }
}
