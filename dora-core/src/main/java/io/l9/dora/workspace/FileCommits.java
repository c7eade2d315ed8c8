package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import io.l9.dora.workspace.FileCommit.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes commits of files below a root, on top of what HEAD is, by git itself: its filters, its signatures, its index. Whatever else is staged stays
 * staged. To be called by whom nobody else writes beside.
 *
 * <p>Paths and messages reach git as bytes, through its input and a file, so that no locale spoils them.
 */
public final class FileCommits {

    /** Holds the text of a commit, in the folder of the transaction; what a stopped run has left of it the next one deletes. */
    static final String MESSAGE = "message";

    private static final byte[] NO_INPUT = {};
    private static final List<String> TRACKED = List.of("ls-files", "-z", "--cached");
    private static final List<String> ADD = List.of("add", "--pathspec-from-file=-", "--pathspec-file-nul");

    private static final List<String> COMMIT = List.of(
            "commit",
            "--quiet",
            "--no-verify",
            "--cleanup=verbatim",
            "--only",
            "--pathspec-from-file=-",
            "--pathspec-file-nul");

    private final PathNames names;
    private final Git git;
    private final Execution files;
    private final Path message;
    private final Set<String> tracked = new HashSet<>();

    private FileCommits(PathNames names, Git git) {
        this.names = names;
        this.git = git;
        this.files = new Execution(names, new Disk());
        this.message = names.root().resolve(Transaction.FOLDER).resolve(MESSAGE);
    }

    /**
     * What came of commits.
     *
     * @param made the ids, abbreviated, of those that were made, by the paths that they are about and in their order; an empty text where somebody else has
     *     committed meanwhile, and it is not known which is whose
     * @param left why the others were not, as words of a message, printable; likewise
     */
    public record Result(Map<String, String> made, Map<String, String> left) {}

    /**
     * Makes commits, until it is plain that the others would fail, too.
     *
     * @param workspace a tree of which {@link CommitGround} has no fault to find
     */
    public static Result make(Workspace workspace, List<FileCommit> commits) {
        try {
            Git git = workspace.git().orElseThrow().committing();
            return new FileCommits(workspace.names(), git).make(commits);
        } catch (GitException e) {
            Map<String, String> left = new LinkedHashMap<>();
            commits.forEach(commit -> left.put(commit.path(), "git does not commit: " + e.reason()));
            return new Result(Map.of(), left);
        }
    }

    private Result make(List<FileCommit> commits) {
        git.records(TRACKED, NO_INPUT, (bytes, start, end) -> tracked.add(PathNames.decode(bytes, start, end)));
        Optional<String> head = git.ask("rev-parse", "HEAD").found();
        List<String> made = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>();
        Optional<String> stop = Optional.empty();
        Optional<CommitFailure> before = Optional.empty();
        for (FileCommit commit : commits) {
            if (stop.isPresent()) {
                left.put(commit.path(), stop.get());
                continue;
            }
            Optional<CommitFailure> failure = make(commit);
            failure.ifPresentOrElse(why -> left.put(commit.path(), why.reason()), () -> made.add(commit.path()));
            Optional<CommitFailure> last = before;
            stop = failure.filter(why -> why.stopsAfter(last))
                    .map(why -> "not tried, since those before it failed: " + why.reason());
            before = failure;
        }
        return new Result(identified(made, head), left);
    }

    private Optional<CommitFailure> make(FileCommit commit) {
        return changed(commit.documents()).or(() -> makeUnchanged(commit));
    }

    private Optional<CommitFailure> makeUnchanged(FileCommit commit) {
        List<String> documents = commit.documents().stream()
                .map(Document::path)
                .filter(path -> tracked.contains(path) || FileKind.of(names.resolve(path)) == FileKind.REGULAR)
                .toList();
        List<String> unknown =
                documents.stream().filter(path -> !tracked.contains(path)).toList();
        if (documents.isEmpty()) {
            return Optional.of(CommitFailure.ofOne("git knows none of its files"));
        }
        return add(unknown).or(() -> commit(documents, commit.message()));
    }

    /** What somebody has written into a file since is theirs. In the moments in which git reads the file nobody can tell. */
    private Optional<CommitFailure> changed(List<Document> documents) {
        return documents.stream()
                .filter(document -> !files.holds(document.path(), document.digest()))
                .findFirst()
                .map(document ->
                        CommitFailure.ofOne(Printable.of(document.path()) + " has changed since it was written"));
    }

    private Optional<CommitFailure> add(List<String> documents) {
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        Git.Outcome outcome = git.run(ADD, NulRecords.of(documents), FileCommits::passOver);
        return outcome.isSuccess()
                ? Optional.empty()
                : Optional.of(CommitFailure.ofOne("git does not take in " + Printable.of(documents.get(0)) + ": "
                        + CommitFailure.withoutColon(outcome.reason())
                        + "; have git not ignore it, or `git add --force` it"));
    }

    private Optional<CommitFailure> commit(List<String> documents, String text) {
        try {
            write(text);
            List<String> command = new ArrayList<>(COMMIT);
            // Relative to the root, where git runs: an absolute path need not be ASCII.
            command.add("--file=" + names.root().relativize(message));
            Git.Outcome outcome = git.run(command, NulRecords.of(documents), FileCommits::passOver);
            return outcome.isSuccess() ? Optional.empty() : Optional.of(CommitFailure.of(outcome, documents));
        } catch (IOException e) {
            return Optional.of(CommitFailure.ofAll("the message cannot be written: " + IoReasons.of(e)));
        } finally {
            deleteMessage();
        }
    }

    private void write(String text) throws IOException {
        Files.deleteIfExists(message);
        Files.write(
                message,
                (text + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    private void deleteMessage() {
        try {
            Files.deleteIfExists(message);
        } catch (IOException e) {
            // The next commit deletes it, and it belongs to no tree.
        }
    }

    private static void passOver(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Asks once for all: a process for each would double the time. */
    private Map<String, String> identified(List<String> made, Optional<String> head) {
        List<String> ids = new ArrayList<>();
        if (!made.isEmpty()) {
            String range = head.map(id -> id + "..HEAD").orElse("HEAD");
            git.run(
                    List.of("rev-list", "--first-parent", "--reverse", "--abbrev-commit", range),
                    NO_INPUT,
                    in -> new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                            .lines()
                            .forEach(ids::add));
        }
        Map<String, String> identified = new LinkedHashMap<>();
        boolean certain = ids.size() == made.size();
        for (int i = 0; i < made.size(); i++) {
            identified.put(made.get(i), certain ? ids.get(i) : "");
        }
        return identified;
    }
}
