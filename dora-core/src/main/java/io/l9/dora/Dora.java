package io.l9.dora;

import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditHistory;
import io.l9.dora.audit.AuditVerification;
import io.l9.dora.contract.AuditRules;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.init.Initialization;
import io.l9.dora.registry.Query;
import io.l9.dora.report.Answer;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Explanations;
import io.l9.dora.report.Generation;
import io.l9.dora.report.History;
import io.l9.dora.report.HookChanges;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Registration;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.text.Printable;
import io.l9.dora.trace.TraceRecorder;
import io.l9.dora.workspace.ScanRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The engine as a front end sees it. Stateless: every call stands for itself. One that is interrupted has an error for an outcome. */
public final class Dora {

    private Dora() {}

    /**
     * Holds a tree to its contract, and sets apart what its baseline knows. Reads only.
     *
     * @return the outcome; or, when the request, the contract or the baseline is wrong or the root cannot be read, what is wrong with it
     */
    public static Checked<Validation> validate(ValidationRequest request) {
        return unlessInterrupted(
                request,
                () -> RunPreparation.focused(
                        request, run -> BaselineCheck.of(run).flatMap(BaselineCheck::validate)));
    }

    /**
     * Holds what a commit would change to the contract that the commit would leave, as its {@code pre_commit_hooks} ask. Reads only.
     *
     * @param tree the tree; its focus is replaced by {@link Focus#STAGED}
     * @return the outcome, in which violations that no hook stops for are warnings; or what is wrong with the request, the contract or the
     *     baseline, or with an index that {@code GIT_INDEX_FILE} names: one that is none of this repository cannot be told about
     */
    public static Checked<Validation> checkCommit(ValidationRequest tree) {
        ValidationRequest staged = tree.withFocus(Focus.STAGED);
        return unlessInterrupted(
                staged,
                () -> RunPreparation.prepareCommit(staged)
                        .flatMap(run -> run.toItsEnd(commit -> BaselineCheck.of(commit)
                                .flatMap(BaselineCheck::validate)
                                .map(new CommitCheck(commit.contract().hooks())::judge))));
    }

    /**
     * Holds a tree to its contract, and finds out what reports tell besides: the figures of the dashboard, what the rules are about, and what
     * {@link #inject} would write. Reads only. {@link ReportFiles} writes the reports.
     *
     * @return the results; or, when the request or the contract is wrong or the root cannot be read, what is wrong with it
     */
    public static Checked<Results> report(ReportRequest request) {
        return unlessInterrupted(
                request.tree(),
                () -> RunPreparation.focused(
                        request.tree(),
                        run -> BaselineCheck.of(run).flatMap(check -> new ReportRun(request, check).report())));
    }

    /**
     * Returns what the contract of a request keeps of its enforcement, and where.
     *
     * @return that, or what is wrong with the request or the contract
     */
    public static Checked<AuditRules> auditRules(ValidationRequest request) {
        return RunPreparation.prepare(request).map(run -> run.contract().audit());
    }

    /**
     * Says of each file why it is in or out and what the contract makes of it. Reads only, but the whole tree, since some rules need all of it.
     *
     * @param files paths relative to the root, or absolute
     * @return one explanation a file, in their order, with the run that they are taken from; or what is wrong with the request, the contract or
     *     the schemas
     */
    public static Checked<Explanations> explain(ValidationRequest request, List<Path> files) {
        return unlessInterrupted(request, () -> {
            Checked<Run> run = RunPreparation.prepare(request);
            return run.value()
                    .map(prepared -> prepared.toItsEnd(whole -> whole.explain(files)))
                    .orElseGet(() -> Checked.failed(run.diagnostics()));
        });
    }

    /**
     * Gives every file its block: adds what is missing and repairs what is wrong, and changes no other byte. What cannot be done safely is refused, with
     * the reason. The run is a transaction: stopped at any moment it leaves each file as it was or as it was to be, and the next run finishes it or
     * takes it back.
     *
     * @return the outcome; or, when the request, the contract, a schema or a template is wrong or the root cannot be written, all that is
     *     wrong, and no file was touched
     */
    public static Checked<Injection> inject(InjectRequest request) {
        return unlessInterrupted(
                request.tree(),
                () -> InjectRun.inject(request)
                        .map(done -> AuditTrail.logged(done, AuditGoal.INJECT, request.tree(), request.audit())));
    }

    /**
     * Takes the block of every file away, and leaves the bytes that were there before {@link #inject} wrote it. A transaction likewise. The status of
     * the contract does not matter.
     *
     * @return the outcome; or, when the request or the contract is wrong or the root cannot be written, all that is wrong, and no file was touched
     */
    public static Checked<Injection> strip(StripRequest request) {
        return unlessInterrupted(
                request.tree(),
                () -> StripRun.strip(request)
                        .map(done -> AuditTrail.logged(done, AuditGoal.STRIP, request.tree(), request.audit())));
    }

    /**
     * Writes what a look at the tree has found out of each file into the file's trace, as the contract asks for one or the file has one: which rules
     * ran, what they say, what the file depends on. No other byte is changed. Each run writes other traces, since each is another run. With a side file
     * the traces go there, those of files that can hold none included, and no other file is touched. A transaction likewise.
     *
     * @return the outcome; or, when the request or the contract is wrong or the root cannot be written, all that is wrong, and no file was touched
     */
    public static Checked<Injection> trace(TraceRequest request) {
        return unlessInterrupted(
                request.tree(),
                () -> TraceRun.trace(request)
                        .map(done -> AuditTrail.logged(done, AuditGoal.TRACE, request.tree(), request.audit())));
    }

    /**
     * Returns what collects the trace of a piece of work with one file. Nothing is read or written before it is closed; then the trace of the file is
     * replaced, or added, as {@link #trace} does it, but with what was recorded alone, and without a look into other files. It waits for runs that write
     * into the tree, and others wait for it. A file that somebody else writes meanwhile is read again. Nothing is logged.
     *
     * @param request its files and its dry run do not matter
     * @param file relative to the root, or absolute
     * @return a recorder whose {@link TraceRecorder#close} throws when the file is outside of the root, behind a link, or none that {@link #trace} would
     *     look at, since git ignores it or the contract does not apply to it, when the name of the side file is wrong, or the trace cannot be written; then
     *     it is as it was. Under a contract with the status disabled nothing is written
     */
    public static TraceRecorder recorder(TraceRequest request, Path file) {
        return RecordRun.recorder(request, file);
    }

    /**
     * Puts what a generator wrote into a staging folder in its place, each file with its block: all files, or none when one of them cannot pass. Nothing
     * in the staging folder is changed. A transaction likewise.
     *
     * @return the outcome, with all that the generator must do better; or, when the request, the contract, a schema or a template is wrong or the root
     *     cannot be written, all that is wrong, and no file was touched
     */
    public static Checked<Generation> generate(GenerateRequest request) {
        return unlessInterrupted(
                request.tree(),
                () -> GenerateRun.generate(request)
                        .map(done -> AuditTrail.logged(done, request.tree(), request.audit())));
    }

    /**
     * Adds the outcome of a validation to the audit log of the tree, if its contract asks for one and is in force. What writes does so by itself, when
     * its request says how to call the run. What is staged is not in the tree, and so is not logged.
     *
     * @param request that of the validation
     * @return why it is not in the log although it should be; empty when all is as it should be
     */
    public static List<Diagnostic> record(ValidationRequest request, RunStamp stamp, Validation validation) {
        return validation.coverage().extent() == Extent.COMMIT
                ? List.of()
                : AuditTrail.add(AuditBatches.of(validation, stamp), request);
    }

    /**
     * Looks at every line of the audit log of a tree, files of earlier days included. Reads only.
     *
     * @param head a chain value that the log must hold, 64 hexadecimal digits in lower case; then everything up to it is as it was
     * @return what that gave; or, when the contract is wrong or asks for no log, or a file cannot be read, what is wrong
     */
    public static Checked<AuditVerification> verifyAudit(ValidationRequest request, Optional<String> head) {
        return AuditTrail.open(request).flatMap(trail -> trail.verify(head));
    }

    /**
     * Returns the last runs of the audit log of a tree, in time proportional to their number. Reads only.
     *
     * @param most how many at most
     * @return none where there is no log yet, or the contract asks for none; or, when the contract or the log is wrong, what is wrong
     */
    public static Checked<AuditHistory> auditHistory(ValidationRequest request, int most) {
        return AuditTrail.open(request).flatMap(trail -> trail.history(most));
    }

    /**
     * Returns what the runs of the audit log have to do with a dashboard: the last validations, and the last generation and repair that the files of
     * the log know of. Reads only.
     *
     * @param validations how many of them at most
     * @return likewise
     */
    public static Checked<History> history(ValidationRequest request, int validations) {
        return history(AuditTrail.open(request), validations);
    }

    /**
     * Returns the same for a tree whose contract has been read already.
     *
     * @param contract that of the request
     */
    public static Checked<History> history(ValidationRequest request, Contract contract, int validations) {
        return history(AuditTrail.under(contract, request), validations);
    }

    private static Checked<History> history(Checked<AuditTrail> trail, int validations) {
        return trail.flatMap(log -> log.dashboard(validations)).map(Histories::of);
    }

    /**
     * Brings the registry of a tree up to date, or says how it differs: every file in scope, with what its block and the findings say, and the ids that are
     * not given away again. Ids and times that only the registry knows are carried over. A transaction likewise; an unchanged tree touches nothing, and
     * a check reads only.
     *
     * @return the outcome; or, when the request, the contract or the registry is wrong or the root cannot be written, all that is wrong, and the
     *     registry is as it was
     */
    public static Checked<Registration> registry(RegistryRequest request) {
        return unlessInterrupted(request.tree(), () -> RegistryRun.run(request));
    }

    /**
     * Writes the baseline of a tree, so that {@link #validate} fails for new violations only: where there is none, the violations that the tree has now;
     * where there is one, what of it still applies. With no violation left, there is no baseline. Of rules that are skipped the entries stay. A
     * transaction likewise; an unchanged baseline is not touched.
     *
     * @param growth whether a baseline that is there takes in what it does not have
     * @param audit how the audit log is to call the run; it has an entry only if it finishes what an earlier run has begun. Empty for none
     * @return the outcome; or, when the request, the contract or the baseline is wrong or the root cannot be written, all that is wrong, and the
     *     baseline is as it was
     */
    public static Checked<BaselineUpdate> baseline(
            ValidationRequest request, BaselineGrowth growth, Optional<RunStamp> audit) {
        return unlessInterrupted(request, () -> BaselineRun.run(request, growth, audit));
    }

    /**
     * Drafts what a tree starts with, the contract and a schema proposed from its folders among it, and writes it if asked to: all or nothing. What is
     * there stays as it is, unless the request says otherwise; files that take a section or lines get those alone.
     *
     * @return what would be written, or was; or, when the request or the contract is wrong or the root cannot be written, all that is wrong, and
     *     nothing was written
     */
    public static Checked<Initialization> init(InitRequest request) {
        return unlessInterrupted(request.tree(), () -> InitRun.run(request));
    }

    /**
     * Finds the files that a query asks for, in the tree as it is. Reads only, and not the registry.
     *
     * @return the files; or, when the request or the contract is wrong or the root cannot be read, what is wrong with it
     */
    public static Checked<Answer> query(ValidationRequest tree, Query query) {
        return unlessInterrupted(tree, () -> RunPreparation.prepare(tree).map(run -> QueryRun.answer(run, query)));
    }

    /**
     * Installs a check in front of the commits of a repository: a program that calls {@link #checkCommit}, with all that it needs, below git's own folder, and
     * lines in the hook {@code pre-commit} that start it. What others wrote there keeps every byte.
     *
     * @return what was done; or all that is in the way, and nothing was changed
     */
    public static Checked<HookChanges> installHooks(HookRequest request) {
        return HookInstallation.install(request);
    }

    /**
     * Takes the check away again, and leaves what others wrote as it was.
     *
     * @param root the folder whose repository is meant
     * @param outside whether also from a hooks folder that lies outside of the repository, where it may serve others
     * @param dryRun whether nothing is changed
     * @return what was done; or what is in the way
     */
    public static Checked<HookChanges> uninstallHooks(Path root, boolean outside, boolean dryRun) {
        return HookRemoval.uninstall(root, outside, dryRun);
    }

    /** Nothing waits for other threads once a commit has begun, so that an interrupt changes no file. */
    static <T> Checked<T> unlessInterrupted(ValidationRequest request, Supplier<Checked<T>> run) {
        try {
            return run.get();
        } catch (RunInterrupted e) {
            return Checked.failed(List.of(Diagnostic.error(
                    Location.of(Printable.of(request.root().toString())),
                    "the run was interrupted; no file was changed")));
        }
    }

    /**
     * Returns all that is wrong with a request and the contract that it names, empty when nothing is. For callers that find fault with it themselves,
     * and want to say everything at once. Reads only.
     */
    public static List<Diagnostic> problems(ValidationRequest request) {
        return RunPreparation.prepareFocused(request).diagnostics().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * Finds the root that a folder belongs to: the nearest folder upwards that holds a contract, else the top of the git working tree.
     *
     * @return empty where there is neither
     */
    public static Optional<Path> rootOf(Path folder) {
        return ScanRoot.find(folder);
    }
}
