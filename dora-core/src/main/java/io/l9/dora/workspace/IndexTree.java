package io.l9.dora.workspace;

import io.l9.dora.workspace.FileContent.Reason;
import io.l9.dora.workspace.FileContent.Unreadable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The tree of git's index: what the next commit will hold. What is staged comes from git, and so does what is not on the disk as the index has it; all
 * else is read from the disk, which is faster.
 */
final class IndexTree implements Source {

    private static final String HEAD = "HEAD^{commit}";

    private final IndexFile file;
    private final Git git;
    private final IndexListing index;
    private final Changes staged;
    private final Set<String> intended;
    private final Set<String> hidden;
    private final Blobs blobs;
    private final ContentReader disk;

    private IndexTree(
            IndexFile file,
            IndexListing index,
            Changes staged,
            Set<String> intended,
            Set<String> hidden,
            Blobs blobs,
            ContentReader disk) {
        this.file = file;
        this.git = file.git();
        this.index = index;
        this.staged = staged;
        this.intended = intended;
        this.hidden = hidden;
        this.blobs = blobs;
        this.disk = disk;
    }

    /** Asks git what its index holds, once; what is staged later does not count. */
    static IndexTree open(Git plain, PathNames names) throws GitException {
        IndexFile file = IndexFile.of(Filters.switchedOff(plain));
        Git git = file.git();
        WorkingState state = WorkingState.ofTracked(git);
        RawDiff diff = RawDiff.of(git, headOf(git));
        IndexListing index = IndexListing.of(git);
        index.files().keySet().removeAll(state.intended());
        SortedMap<String, String> objects = new TreeMap<>(index.unwatched());
        objects.putAll(state.modified());
        diff.after().forEach((path, object) -> {
            if (index.files().get(path) == FileKind.REGULAR) {
                objects.put(path, object);
            }
        });
        return new IndexTree(
                file,
                index,
                diff.changes().without(state.intended()),
                state.intended(),
                hidden(git, index, diff),
                new Blobs(git, objects),
                new ContentReader(names));
    }

    /** Returns the last commit, or a tree without files where there is none yet. */
    private static String headOf(Git git) throws GitException {
        Optional<String> head =
                git.ask("rev-parse", "--verify", "--quiet", HEAD).found();
        if (head.isPresent()) {
            return head.get();
        }
        Git.Answer empty = git.ask("hash-object", "-t", "tree", "--stdin");
        empty.outcome().orThrow();
        return empty.text();
    }

    /** A partial clone has no content of what a sparse checkout leaves out, and would have to fetch it. */
    private static Set<String> hidden(Git git, IndexListing index, RawDiff diff) {
        boolean isPartial = !index.sparse().isEmpty()
                && git.ask("config", "--get-regexp", "^(remote\\..*\\.promisor|extensions\\.partialclone)$")
                        .found()
                        .isPresent();
        if (!isPartial) {
            return Set.of();
        }
        Set<String> hidden = new HashSet<>(index.sparse());
        hidden.removeAll(diff.after().keySet());
        return hidden;
    }

    /** Returns an index that the caller names although it is none of this repository. */
    Optional<String> foreignIndex() {
        return file.foreign();
    }

    /** Returns git, as it is to be asked about this index. */
    Git git() {
        return git;
    }

    @Override
    public <S extends FileSink> Listed<S> list(Predicate<String> wanted, Supplier<S> sinks) {
        S sink = sinks.get();
        JunkFolders junk = new JunkFolders(index.files()::containsKey);
        index.repositories()
                .forEach(folder -> junk.around(folder + "/")
                        .ifPresentOrElse(
                                outer -> sink.skippedFolder(outer, Exclusion.JUNK_FOLDER),
                                () -> sink.skippedFolder(folder, Exclusion.NESTED_REPOSITORY)));
        index.files().forEach((path, kind) -> {
            Optional<String> folder = junk.around(path);
            if (folder.isPresent()) {
                sink.skippedFolder(folder.get(), Exclusion.JUNK_FOLDER);
            } else if (wanted.test(path)) {
                sink.file(path, hidden.contains(path) ? FileKind.ABSENT : kind);
            }
        });
        return new Listed<>(Origin.GIT, sink);
    }

    @Override
    public FileContent read(String path, long maxBytes) {
        FileKind kind = index.files().get(path);
        if (kind == null) {
            return FileContent.NOTHING;
        }
        if (index.conflicts().contains(path)) {
            return new Unreadable(Reason.UNMERGED, "nothing of it is staged, since it is in conflict");
        }
        if (kind == FileKind.SYMLINK) {
            return new Unreadable(Reason.SYMLINK, "the file is a symbolic link, which is not followed");
        }
        return blobs.has(path) ? blobs.read(path, maxBytes) : disk.read(path, maxBytes);
    }

    @Override
    public Optional<Changes> staged() {
        return Optional.of(staged);
    }

    @Override
    public Changes since(String commit) throws GitException {
        return RawDiff.of(git, MergeBase.of(git, commit)).changes().without(intended);
    }

    @Override
    public Map<String, String> fromGit() {
        return blobs.objects();
    }

    @Override
    public boolean holds(String path) {
        return index.files().containsKey(path);
    }

    @Override
    public Set<String> away(Collection<String> vanished) {
        return Set.copyOf(vanished);
    }
}
