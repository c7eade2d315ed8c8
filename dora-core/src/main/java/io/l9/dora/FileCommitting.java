package io.l9.dora;

import io.l9.dora.contract.RemediationRules;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Commits;
import io.l9.dora.report.Commits.Commit;
import io.l9.dora.report.Commits.Uncommitted;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.MessageTemplate;
import io.l9.dora.workspace.CommitGround;
import io.l9.dora.workspace.FileCommit;
import io.l9.dora.workspace.FileCommits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Commits what a run has written: one commit a file with the contract's message, and one of the registry behind them. */
final class FileCommitting {

    /** The parameter, as messages name it. */
    private static final String PARAMETER = "dora.commit";

    private final Run run;
    private final CommitGround.Findings ground;
    private final ConcurrentMap<String, Optional<String>> digests = new ConcurrentHashMap<>();

    /** Looks at the repository. Nothing may be written before {@link #obstacles} is empty. */
    FileCommitting(Run run) {
        this.run = run;
        this.ground = CommitGround.look(run.workspace(), run.scope()::isOutput);
    }

    /** Returns what is wrong with a request for commits of which the tree need not be known. */
    static List<Diagnostic> problems(InjectRequest request) {
        return request.commits() && request.dryRun().isPresent()
                ? List.of(Diagnostic.error(
                        Location.of(PARAMETER),
                        "a dry run writes nothing that could be committed; take one of the two away"))
                : List.of();
    }

    /** Returns why no commit can be made. */
    List<Diagnostic> obstacles() {
        return ground.obstacles().stream()
                .map(words -> Diagnostic.error(Location.of(PARAMETER), words))
                .toList();
    }

    /** Returns an outlet through which the files have to go that are to be committed: what somebody else writes into them later is not. */
    Outlet watched(Outlet outlet) {
        return new DigestingOutlet(outlet, digests);
    }

    /**
     * Commits the files that were changed.
     *
     * @param registry the registry, if it was written
     * @return the outcome of the run with what came of that
     */
    Injection committed(Injection injection, Optional<String> registry) {
        if (injection.unfinished().isPresent()) {
            return injection.committed(new Commits(List.of(), allLeft(injection)));
        }
        List<FileCommit> commits = new ArrayList<>();
        injection.changed().forEach(file -> commits.add(commit(file.path(), file.documents())));
        Commits made = commits(FileCommits.make(run.workspace(), commits));
        List<Diagnostic> notes = new ArrayList<>();
        if (registry.isPresent()) {
            Optional<String> obstacle = obstacle(registry.get(), made);
            obstacle.ifPresent(why ->
                    notes.add(Run.note(registry.get(), "the registry is written and not committed, since " + why)));
            made = obstacle.isPresent() ? made : made.and(committedAlone(registry.get()));
        }
        if (!made.made().isEmpty()) {
            ground.notes().forEach(note -> notes.add(Run.note(".", note)));
        }
        return injection.committed(made).withAll(notes);
    }

    /** Returns why the registry is not committed: one that knows of files that are not would be wrong for everybody else. */
    private Optional<String> obstacle(String registry, Commits files) {
        if (CommitGround.ignores(run.workspace(), registry)) {
            return Optional.of("git ignores it");
        }
        return files.left().isEmpty() ? Optional.empty() : Optional.of("not all files that it tells of are");
    }

    private Commits committedAlone(String registry) {
        return commits(FileCommits.make(run.workspace(), List.of(commit(registry, List.of(registry)))));
    }

    private static List<Uncommitted> allLeft(Injection injection) {
        return injection.changed().stream()
                .map(file -> new Uncommitted(file.path(), "the run could not be finished"))
                .toList();
    }

    /** A name is shown as messages show it, on one line: it must not look like more than the subject of a commit. */
    private FileCommit commit(String path, List<String> documents) {
        String template = run.contract().remediation().get().commitMessage();
        String message = MessageTemplate.fill(template, Map.of(RemediationRules.FILE, path));
        return new FileCommit(path, documents.stream().map(this::written).toList(), message);
    }

    private FileCommit.Document written(String path) {
        return new FileCommit.Document(
                path, Optional.ofNullable(digests.get(path)).orElseThrow());
    }

    private static Commits commits(FileCommits.Result result) {
        List<Commit> made = new ArrayList<>();
        List<Uncommitted> left = new ArrayList<>();
        result.made().forEach((path, id) -> made.add(new Commit(path, id)));
        result.left().forEach((path, reason) -> left.add(new Uncommitted(path, reason)));
        return new Commits(made, left);
    }
}
