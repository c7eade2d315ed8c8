package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file of results at a place that a contract names. It is written below the root only, through no link, and replaces nothing but an earlier file of
 * its kind: a slip in a contract must not cost a source file.
 */
public final class ResultFile {

    private static final int HEAD = 512;

    private final PathNames names;
    private final String path;

    /**
     * Names one.
     *
     * @param path relative to the root, with {@code /} between its parts
     */
    public ResultFile(Workspace workspace, String path) {
        this.names = workspace.names();
        this.path = path;
    }

    /**
     * Writes it as a whole, with its folders.
     *
     * @param startsSuch tells of the first bytes of a file, {@value #HEAD} or as many as there are, whether it may be replaced; an empty one may
     * @return why it was not written, as words of a message: the file that was there is as it was. Empty when it was written
     */
    public Optional<String> write(Predicate<byte[]> startsSuch, AtomicFile.Content content) {
        Optional<String> obstacle = new Containment(names).obstacle(path);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        Path file = names.resolve(path);
        try {
            Optional<String> other = whatIsThere(file, startsSuch);
            if (other.isEmpty()) {
                AtomicFile.write(file, content);
            }
            return other;
        } catch (IOException e) {
            return Optional.of(IoReasons.of(e));
        }
    }

    private static Optional<String> whatIsThere(Path file, Predicate<byte[]> startsSuch) throws IOException {
        return switch (FileKind.of(file)) {
            case ABSENT, UNKNOWN -> Optional.empty();
            case REGULAR -> {
                byte[] head = head(file);
                yield head.length == 0 || startsSuch.test(head)
                        ? Optional.empty()
                        : Optional.of("the file is there, and is no such report; move it, or name another place");
            }
            case SYMLINK -> Optional.of("there is a symbolic link, which is not followed");
            case FOLDER -> Optional.of("there is a folder");
            case SPECIAL -> Optional.of("there is a pipe, a socket or a device");
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(HEAD);
        }
    }

    /** Returns the path, printable. */
    @Override
    public String toString() {
        return Printable.of(path);
    }
}
