package io.l9.dora.workspace;

import io.l9.dora.contract.Contract;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The files below one root: which there are, why one is in or out, and their bytes. Nothing is written.
 *
 * <p>All methods are safe for several threads, and nothing in the tree makes one of them throw.
 */
public final class Workspace {

    private static final Duration GIT_LIMIT = Duration.ofMinutes(5);
    private static final List<String> DELETED = List.of("ls-files", "-z", "--deleted");
    private static final byte[] NO_INPUT = {};

    private final PathNames names;
    private final Optional<Git> git;
    private final ContentReader reader;

    private Workspace(PathNames names, Optional<Git> git) {
        this.names = names;
        this.git = git;
        this.reader = new ContentReader(names);
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
        return new Workspace(new PathNames(realFolder(root)), Optional.empty());
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
        return new Workspace(new PathNames(real), git);
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

    /** Returns the files that {@code contract} is about. */
    public Selection select(Contract contract) {
        return select(Scope.of(contract));
    }

    /** Returns the files that {@code scope} is about. */
    public Selection select(Scope scope) {
        Listed<SelectionBuilder> listed = list(scope, () -> new SelectionBuilder(scope));
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
        if (vanished.isEmpty() || selection.origin() != Origin.GIT || git.isEmpty()) {
            return selection;
        }
        Set<String> missing = new HashSet<>();
        git.get().records(DELETED, NO_INPUT, (bytes, start, end) -> missing.add(PathNames.decode(bytes, start, end)));
        missing.retainAll(new HashSet<>(vanished));
        return selection.without(missing);
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
            plain(path)
                    .ifPresentOrElse(
                            plain -> inside.put(path, plain), () -> verdicts.put(path, new Verdict.OutsideRoot()));
        }
        if (!inside.isEmpty()) {
            Set<String> wanted = Set.copyOf(inside.values());
            Listed<VerdictFinder> listed = list(scope, () -> new VerdictFinder(wanted, scope));
            inside.forEach((path, plain) -> verdicts.put(path, verdict(plain, scope, listed)));
        }
        return verdicts;
    }

    /** Returns how a {@link Selection} would spell a path; empty when it leads out of the root. */
    private Optional<String> plain(String path) {
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
        boolean deleted = verdict instanceof Verdict.Candidate && FileKind.of(names.resolve(path)) == FileKind.ABSENT;
        return deleted ? scope.decide(path, FileKind.ABSENT) : verdict;
    }

    /**
     * Tells whether there is a file, or a link.
     *
     * @param path relative to the root, as a {@link Selection} gives it
     */
    public boolean holds(String path) {
        try {
            FileKind kind = FileKind.of(names.resolve(path));
            return kind == FileKind.REGULAR || kind == FileKind.SYMLINK;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Reads a file, whole.
     *
     * @param path relative to the root, as a {@link Selection} gives it
     * @param maxBytes the largest size that is read
     */
    public FileContent read(String path, long maxBytes) {
        return reader.read(path, maxBytes);
    }

    private record Listed<S extends FileSink>(Origin origin, S sink) {}

    private <S extends FileSink> Listed<S> list(Scope scope, Supplier<S> sinks) {
        S sink = sinks.get();
        if (git.isPresent()) {
            Optional<String> failure = new GitListing(git.get(), names).list(scope::concerns, sink);
            if (failure.isEmpty()) {
                return new Listed<>(Origin.GIT, sink);
            }
            sink = sinks.get();
            sink.note("files come from the file system, ignore rules are not honoured: " + failure.get());
        }
        new TreeWalk(names).list(scope::concerns, sink);
        return new Listed<>(Origin.FILE_SYSTEM, sink);
    }
}
