package io.l9.dora.workspace;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Source.Listed;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The files below one root: which there are, why one is in or out, and their bytes. Nothing is written.
 *
 * <p>All methods are safe for several threads, and nothing in the tree makes one of them throw.
 */
public final class Workspace implements Contents {

    private static final Duration GIT_LIMIT = Duration.ofMinutes(5);

    private final PathNames names;
    private final Optional<Git> git;
    private final Source source;

    private Workspace(PathNames names, Optional<Git> git, Source source) {
        this.names = names;
        this.git = git;
        this.source = source;
    }

    /**
     * Opens the tree below {@code root}, a folder; a link to one is followed, this once.
     *
     * @throws IOException when there is no such folder
     */
    public static Workspace open(Path root) throws IOException {
        return open(root, "git", GIT_LIMIT);
    }

    /**
     * Opens a folder whose files are all meant, whatever git makes of them.
     *
     * @throws IOException when there is no such folder
     */
    public static Workspace openPlain(Path root) throws IOException {
        return ofFolder(new PathNames(realFolder(root)), Optional.empty());
    }

    private static Workspace ofFolder(PathNames names, Optional<Git> git) {
        return new Workspace(names, git, new FolderSource(names, git));
    }

    private static Path realFolder(Path root) throws IOException {
        Path real = root.toRealPath();
        if (FileKind.of(real) != FileKind.FOLDER) {
            throw new NotDirectoryException(root.toString());
        }
        return real;
    }

    static Workspace open(Path root, String gitExecutable, Duration gitLimit) throws IOException {
        Path real = realFolder(root);
        Optional<Git> git = Repositories.topLevel(real).map(top -> new Git(gitExecutable, real, gitLimit));
        return ofFolder(new PathNames(real), git);
    }

    /**
     * Opens the tree that git's index holds for the folder {@code root}: the one of the next commit.
     *
     * @return the tree, with a note where {@code GIT_INDEX_FILE} names an index that is none of this repository; or why git does not tell. What is
     *     called so is {@code dora.staged}
     * @throws IOException when there is no such folder
     */
    public static Checked<Workspace> openStaged(Path root) throws IOException {
        return openStaged(root, "git", GIT_LIMIT);
    }

    /**
     * Opens the tree of the commit that git is about to make in the folder {@code root}.
     *
     * @return the tree; or why git does not tell, as where {@code GIT_INDEX_FILE} names an index that is none of this repository, since git commits that one
     * @throws IOException when there is no such folder
     */
    public static Checked<Workspace> openCommit(Path root) throws IOException {
        return openIndex(
                root,
                "git",
                GIT_LIMIT,
                foreign -> Diagnostic.error(
                        Location.of(Git.INDEX_VARIABLE),
                        "what will be committed cannot be told: expected an index in the git folder of this repository, found "
                                + Printable.value(foreign) + "; to commit what is staged here: unset "
                                + Git.INDEX_VARIABLE));
    }

    static Checked<Workspace> openStaged(Path root, String gitExecutable, Duration gitLimit) throws IOException {
        return openIndex(
                root,
                gitExecutable,
                gitLimit,
                foreign -> Diagnostic.warning(
                        Location.of(Git.INDEX_VARIABLE),
                        Printable.value(foreign)
                                + " is no index in the git folder of this repository; it was ignored, and the repository's own was read"));
    }

    private static Checked<Workspace> openIndex(
            Path root, String gitExecutable, Duration gitLimit, Function<String, Diagnostic> foreign)
            throws IOException {
        Path real = realFolder(root);
        if (Repositories.topLevel(real).isEmpty()) {
            return notStaged("expected a git working tree, found none at or above " + Printable.of(real.toString()));
        }
        PathNames names = new PathNames(real);
        try {
            IndexTree tree = IndexTree.open(new Git(gitExecutable, real, gitLimit), names);
            Workspace opened = new Workspace(names, Optional.of(tree.git()), tree);
            List<Diagnostic> said = tree.foreignIndex().map(foreign).stream().toList();
            return said.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                    ? Checked.failed(said)
                    : Checked.of(opened, said);
        } catch (GitException e) {
            return notStaged(e.reason());
        }
    }

    private static Checked<Workspace> notStaged(String reason) {
        return Checked.failed(List.of(Diagnostic.error(
                Location.of("dora.staged"),
                "what is staged cannot be told: " + reason
                        + "; without dora.staged the files are checked as they are")));
    }

    /** Returns what the next commit changes; nothing unless this tree is {@linkplain #openStaged that of the index}. */
    public Optional<Changes> staged() {
        return source.staged();
    }

    /**
     * Returns what has changed since the history of this tree left that of a commit: what that commit's own history did later is no change.
     *
     * @param commit as git names it
     * @return the changes; or why they cannot be told, with the command that helps
     */
    public Checked<Changes> changesSince(String commit) {
        try {
            return Checked.of(source.since(commit), List.of());
        } catch (GitException e) {
            return Checked.failed(List.of(Diagnostic.error(Location.of("dora.ratchetFrom"), e.reason())));
        }
    }

    /** Tells whether an object of git is the last commit. */
    public boolean isHead(String commit) {
        return git.flatMap(
                        g -> g.ask("rev-parse", "--verify", "--quiet", "HEAD").found())
                .filter(commit::equals)
                .isPresent();
    }

    /** Returns the files as they were before {@code changes}, by the names that they had. */
    public Earlier before(Changes changes) {
        return new Earlier(changes, git.map(g -> new Blobs(g, changes.before())).orElseThrow(), this);
    }

    /** Returns where a run may leave for later ones what it found out of this tree; empty where there is no git to vouch for files, or no such place. */
    public Optional<CachePlace> cache() {
        return git.flatMap(asked -> CachePlace.of(names.root(), asked, source));
    }

    /** Returns the real path of the root. */
    public Path root() {
        return names.root();
    }

    PathNames names() {
        return names;
    }

    /** Returns the git of the repository around the root; empty where there is none. */
    Optional<Git> git() {
        return git;
    }

    /**
     * Returns how a {@link Selection} would spell a file.
     *
     * @param file an absolute path below {@link #root}; there need be no such file
     */
    public String pathOf(Path file) {
        return names.textOf(file);
    }

    /**
     * Does some work, at the end of which this tree is listed; what the listing waits for is begun before. Files that come or go during the work may or
     * may not be in the first listing.
     */
    public <T> T whileListing(Supplier<T> work) {
        source.beginListing();
        try {
            return work.get();
        } finally {
            source.endListing();
        }
    }

    /** Returns the files that {@code contract} is about. */
    public Selection select(Contract contract) {
        return select(Scope.of(contract));
    }

    /** Returns the files that {@code scope} is about. */
    public Selection select(Scope scope) {
        Listed<SelectionBuilder> listed = source.list(scope::concerns, () -> new SelectionBuilder(scope));
        return listed.sink().build(listed.origin());
    }

    /** Returns all files, but for those in folders of tools and of other repositories. */
    public Listing listAll() {
        Listing.Builder all = new Listing.Builder();
        new TreeWalk(names).list(path -> true, all);
        return all.build();
    }

    /**
     * Tells whether its owner may start a file as a program.
     *
     * @param path relative to the root, as a {@link Listing} gives it
     */
    public boolean isProgram(String path) {
        try {
            return UnixTraits.of(names.resolve(path)).map(UnixTraits::isProgram).orElse(false);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /**
     * Corrects a selection once reads have found files to be gone: those that are deleted in the working tree count as
     * {@linkplain Exclusion#MISSING missing}, the others really vanished during the run. Git is asked only if there is a file to ask for.
     *
     * @param vanished the paths that {@link #read} called {@link FileContent.Reason#VANISHED}
     */
    public Selection settle(Selection selection, Collection<String> vanished) {
        return vanished.isEmpty() || selection.origin() != Origin.GIT
                ? selection
                : selection.without(source.away(vanished));
    }

    /**
     * Tells why a file is in or out. The answer is that of {@link #select(Scope)}, {@linkplain #settle settled}.
     *
     * @param path absolute or relative to the root
     */
    public Verdict judge(String path, Scope scope) {
        return Optional.ofNullable(judge(Set.of(path), scope).get(path)).orElseThrow();
    }

    /**
     * Tells of several files why they are in or out, by one look at the tree.
     *
     * @param paths absolute or relative to the root
     * @return the verdict of each
     */
    public Map<String, Verdict> judge(Set<String> paths, Scope scope) {
        Map<String, Verdict> verdicts = new HashMap<>();
        Map<String, String> inside = new HashMap<>();
        for (String path : paths) {
            pathOf(path)
                    .ifPresentOrElse(
                            plain -> inside.put(path, plain), () -> verdicts.put(path, new Verdict.OutsideRoot()));
        }
        if (!inside.isEmpty()) {
            Set<String> wanted = Set.copyOf(inside.values());
            Listed<VerdictFinder> listed = source.list(scope::concerns, () -> new VerdictFinder(wanted, scope));
            inside.forEach((path, plain) -> verdicts.put(path, verdict(plain, scope, listed)));
        }
        return verdicts;
    }

    /**
     * Returns how a {@link Selection} would spell a path; empty when it leads out of the root, or no file here can have that name.
     *
     * @param path absolute or relative to the root; there need be no such file
     */
    public Optional<String> pathOf(String path) {
        try {
            Path file = names.resolve(path).normalize();
            return names.holds(file) ? Optional.of(names.textOf(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Verdict verdict(String path, Scope scope, Listed<VerdictFinder> listed) {
        Optional<Git> asked = listed.origin() == Origin.GIT ? git : Optional.empty();
        Verdict verdict = listed.sink().verdict(path).orElseGet(() -> new Absence(names, scope, asked).explain(path));
        boolean deleted = verdict instanceof Verdict.Candidate && isAbsent(path);
        return deleted ? scope.decide(path, FileKind.ABSENT) : verdict;
    }

    private boolean isAbsent(String path) {
        return !source.holds(path) && FileKind.of(names.resolve(path)) == FileKind.ABSENT;
    }

    /**
     * Tells whether there is a file, or a link.
     *
     * @param path relative to the root, as a {@link Selection} gives it
     */
    public boolean holds(String path) {
        return source.holds(path);
    }

    @Override
    public FileContent read(String path, long maxBytes) {
        return source.read(path, maxBytes);
    }

    @Override
    public FileContent read(String path, long maxBytes, ReadBuffer room) {
        return source.read(path, maxBytes, room);
    }
}
