package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file of results. Below the root it is reached through no link, and is none of those that a version control system keeps for itself. It replaces
 * nothing but an earlier file of its kind: a slip in a contract or on a command line must not cost a source file, or a device.
 */
public final class ResultFile {

    private static final int HEAD = 512;

    private final Path file;
    private final Optional<String> misplaced;

    private ResultFile(Path file, Optional<String> misplaced) {
        this.file = file;
        this.misplaced = misplaced;
    }

    /**
     * Returns the file at a place that a contract names, which is below the root.
     *
     * @param path relative to the root, with {@code /} between its parts
     */
    public static ResultFile below(Workspace workspace, String path) {
        return below(workspace.names(), path);
    }

    private static ResultFile below(PathNames names, String path) {
        Optional<String> misplaced = new Containment(names).obstacle(path);
        return new ResultFile(misplaced.isPresent() ? names.root() : names.resolve(path), misplaced);
    }

    /**
     * Returns the file at a place that a build names. Where that is outside of the root, it is the build's decision.
     *
     * @param root the real path of the tree
     * @param file relative to the root, or absolute
     */
    public static ResultFile at(Path root, Path file) {
        PathNames names = new PathNames(root);
        Path place = root.resolve(file).normalize();
        return names.holds(place) ? below(names, names.textOf(place)) : new ResultFile(place, Optional.empty());
    }

    /**
     * Returns why the file may not be written, as words of a message; empty when it may.
     *
     * @param startsSuch tells of the first bytes of a file, {@value #HEAD} or as many as there are, whether it may be replaced; an empty one may
     */
    public Optional<String> obstacle(Predicate<byte[]> startsSuch) {
        if (misplaced.isPresent()) {
            return misplaced;
        }
        return switch (FileKind.of(file)) {
            case ABSENT, UNKNOWN -> Optional.empty();
            case REGULAR -> otherContent(startsSuch);
            case SYMLINK -> Optional.of("there is a symbolic link, which is not followed");
            case FOLDER -> Optional.of("there is a folder");
            case SPECIAL -> Optional.of("there is a pipe, a socket or a device");
        };
    }

    private Optional<String> otherContent(Predicate<byte[]> startsSuch) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] head = in.readNBytes(HEAD);
            return head.length == 0 || startsSuch.test(head)
                    ? Optional.empty()
                    : Optional.of("the file is there, and holds something else; move it, or name another place");
        } catch (IOException e) {
            return Optional.of(IoReasons.of(e));
        }
    }

    /**
     * Writes it as a whole, with its folders.
     *
     * @param startsSuch as of {@link #obstacle}
     * @return why it was not written, as words of a message: the file that was there is as it was. Empty when it was written
     */
    public Optional<String> write(Predicate<byte[]> startsSuch, AtomicFile.Content content) {
        Optional<String> obstacle = obstacle(startsSuch);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        try {
            AtomicFile.write(file, content);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(IoReasons.of(e));
        }
    }

    /**
     * Empties the file, or makes it with its folders, and returns what fills it; for content that comes piece by piece. To be asked for once there is no
     * {@link #obstacle}.
     *
     * @throws IOException when the system refuses it; the message says why, printable
     */
    public OutputStream open() throws IOException {
        try {
            Files.createDirectories(Stage.folderOf(file));
            return new BufferedOutputStream(Files.newOutputStream(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new IOException(IoReasons.of(e), e);
        }
    }

    /** Returns the path, printable. */
    @Override
    public String toString() {
        return Printable.of(file.toString());
    }
}
