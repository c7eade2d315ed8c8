package io.l9.dora.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks git which files it vouches for. It compares what the system says of each file with what its index says, and reads next to none of them. */
final class StampSource {

    /** The settings of a repository may have git look less closely. */
    private static final List<String> CLOSELY = List.of("core.checkStat=default", "core.trustctime=true");

    private static final List<String> CHANGED = List.of(
            "diff-files",
            "--name-only",
            "-z",
            "--relative",
            "--no-ext-diff",
            "--no-renames",
            "--ignore-submodules=all");

    private static final byte[] NO_INPUT = {};
    private static final int LARGEST_INDEX = 1 << 28;
    private static final int SHA1 = 20;
    private static final int SHA256 = 32;
    private static final int ANSWERS = 4;

    private final Git git;
    private final Path gitFolder;
    private final Map<String, String> fromGit;

    /**
     * @param gitFolder where the repository keeps its index
     * @param fromGit the files whose contents are not read from the disk, each with its object
     */
    StampSource(Git git, Path gitFolder, Map<String, String> fromGit) {
        this.git = git;
        this.gitFolder = gitFolder;
        this.fromGit = fromGit;
    }

    /** Returns the stamps that files have now; empty where git does not tell, or not reliably. */
    Optional<FileStamps> ask() {
        return ask(this::changed);
    }

    /**
     * Returns them likewise.
     *
     * @param changed asks git, on another thread, for the files that are not as the index has them, a NUL behind each; empty where it does not tell
     */
    Optional<FileStamps> ask(Supplier<Optional<byte[]>> changed) {
        try {
            Optional<Place> place = place();
            return place.isEmpty() ? Optional.empty() : ask(place.get(), changed);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<FileStamps> ask(Place place, Supplier<Optional<byte[]>> changed) throws IOException {
        BasicFileAttributes before = attributes(place.index);
        if (!before.isRegularFile() || before.size() > CachePlace.mostBytes(LARGEST_INDEX)) {
            return Optional.empty();
        }
        CompletableFuture<Optional<byte[]>> names =
                CompletableFuture.supplyAsync(changed, StampSource::inThreadOfItsOwn);
        try {
            Optional<FileStamps> stamps = GitIndex.read(
                            Files.readAllBytes(place.index), place.hashLength, PathNames.encode(place.prefix))
                    .map(FileStamps::new);
            // Git has looked at the same index only if nobody has replaced it since before it was started.
            boolean isToBelieve = names.join().isPresent() && isSame(before, attributes(place.index));
            return stamps.filter(all -> isToBelieve)
                    .map(all -> without(names.join().orElseThrow(), all));
        } finally {
            names.join();
        }
    }

    private FileStamps without(byte[] names, FileStamps stamps) {
        removeAll(names, stamps);
        fromGit.forEach(stamps::takeFromGit);
        return stamps;
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
        return one.size() == other.size()
                && one.lastModifiedTime().equals(other.lastModifiedTime())
                && String.valueOf(one.fileKey()).equals(String.valueOf(other.fileKey()));
    }

    private static void removeAll(byte[] names, FileStamps stamps) {
        int start = 0;
        for (int i = 0; i < names.length; i++) {
            if (names[i] == 0) {
                stamps.remove(names, start, i);
                start = i + 1;
            }
        }
    }

    /**
     * Returns the names of the files that are not as the index has them, a NUL behind each. Of a file that git may not look at it only complains: then it
     * vouches for none.
     */
    private Optional<byte[]> changed() {
        try {
            ByteArrayOutputStream names = new ByteArrayOutputStream();
            Git.Outcome outcome =
                    Filters.switchedOff(git.with(CLOSELY)).run(CHANGED, NO_INPUT, in -> in.transferTo(names));
            return outcome.isSuccess() && outcome.complaints().isEmpty()
                    ? Optional.of(names.toByteArray())
                    : Optional.empty();
        } catch (GitException e) {
            return Optional.empty();
        }
    }

    /**
     * Where git has the index.
     *
     * @param hashLength how many bytes the name of an object has
     * @param prefix the path of the root from the top of the working tree
     */
    private record Place(Path index, int hashLength, String prefix) {}

    /** Asks git, which may be told by its configuration to look elsewhere than one would think. */
    private Optional<Place> place() throws IOException {
        Git.Answer answer = git.ask(
                "rev-parse", "--show-prefix", "--show-object-format", "--absolute-git-dir", "--git-path", "index");
        List<String> lines = List.of(answer.text().split("\n", -1));
        if (!answer.outcome().isSuccess() || lines.size() != ANSWERS) {
            return Optional.empty();
        }
        PathNames names = new PathNames(git.folder());
        Path told = names.resolve(lines.get(2)).toRealPath();
        Path index = names.resolve(lines.get(3));
        return told.equals(gitFolder.toRealPath())
                ? Optional.of(new Place(index, hashLength(lines.get(1)), lines.get(0)))
                : Optional.empty();
    }

    private static int hashLength(String format) {
        return format.equals("sha1") ? SHA1 : SHA256;
    }

    private static void inThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "dora-stamps");
        thread.setDaemon(true);
        thread.start();
    }
}
