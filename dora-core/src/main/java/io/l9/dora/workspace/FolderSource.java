package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files that lie in a folder. */
final class FolderSource implements Source {

    private static final List<String> DELETED = List.of("ls-files", "-z", "--deleted");
    private static final byte[] NO_INPUT = {};

    private final PathNames names;
    private final Optional<Git> git;
    private final ContentReader reader;
    private final AtomicReference<@Nullable GitProcess> begun = new AtomicReference<>();

    /** @param git who says which files count; without it all do */
    FolderSource(PathNames names, Optional<Git> git) {
        this.names = names;
        this.git = git;
        this.reader = new ContentReader(names);
    }

    @Override
    public void beginListing() {
        endListing();
        try {
            begun.set(git.isPresent() ? GitListing.begin(git.get()) : null);
        } catch (IOException e) {
            // The listing will say so.
            begun.set(null);
        }
    }

    @Override
    public void endListing() {
        Optional.ofNullable(begun.getAndSet(null)).ifPresent(GitProcess::end);
    }

    @Override
    public <S extends FileSink> Listed<S> list(Predicate<String> wanted, Supplier<S> sinks) {
        S sink = sinks.get();
        if (git.isPresent()) {
            Optional<String> failure =
                    new GitListing(git.get(), names, Optional.ofNullable(begun.getAndSet(null))).list(wanted, sink);
            if (failure.isEmpty()) {
                return new Listed<>(Origin.GIT, sink);
            }
            sink = sinks.get();
            sink.note("files come from the file system, ignore rules are not honoured: " + failure.get());
        }
        new TreeWalk(names).list(wanted, sink);
        return new Listed<>(Origin.FILE_SYSTEM, sink);
    }

    @Override
    public FileContent read(String path, long maxBytes) {
        return reader.read(path, maxBytes);
    }

    @Override
    public FileContent read(String path, long maxBytes, ReadBuffer room) {
        return reader.read(path, maxBytes, room);
    }

    @Override
    public Optional<Changes> staged() {
        return Optional.empty();
    }

    @Override
    public Changes since(String commit) throws GitException {
        Git plain = git.orElseThrow(() -> new GitException("there is no git working tree at or above the root"));
        Git asked = Filters.switchedOff(plain);
        return RawDiff.of(asked, MergeBase.of(asked, commit)).changesWith(WorkingState.ofAll(asked));
    }

    @Override
    public Map<String, String> fromGit() {
        return Map.of();
    }

    @Override
    public boolean holds(String path) {
        try {
            FileKind kind = FileKind.of(names.resolve(path));
            return kind == FileKind.REGULAR || kind == FileKind.SYMLINK;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public Set<String> away(Collection<String> vanished) {
        Set<String> deleted = new HashSet<>();
        git.ifPresent(g ->
                g.records(DELETED, NO_INPUT, (bytes, start, end) -> deleted.add(PathNames.decode(bytes, start, end))));
        deleted.retainAll(new HashSet<>(vanished));
        return deleted;
    }
}
