package io.l9.dora.workspace;

import io.l9.dora.workspace.FileContent.Reason;
import io.l9.dora.workspace.FileContent.Unreadable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files without leaving the root and without waiting for anything. Safe for several threads.
 *
 * <p>The last part of a path is opened without following a link, whenever it was put there. Its folders are looked at once each, at
 * the first read below them: a folder that somebody swaps for a link after that is followed. The kind of file is looked at right
 * before the open; a pipe that is put in its place in between blocks the read.
 */
final class ContentReader {

    static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final Set<? extends OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private static final Unreadable BEHIND_LINK =
            new Unreadable(Reason.SYMLINK, "a folder of the path is a symbolic link, which is not followed");

    private final PathNames names;
    private final PlainFolders folders;
    private final ReadBuffers rooms = new ReadBuffers();

    ContentReader(PathNames names) {
        this.names = names;
        this.folders = new PlainFolders(names.root());
    }

    /** Reads a file into an array of its own. */
    FileContent read(String path, long maxBytes) {
        ReadBuffer room = rooms.take();
        try {
            FileContent content = read(path, maxBytes, room);
            return content instanceof FileContent.Bytes file ? FileContent.of(file.bytes()) : content;
        } finally {
            rooms.giveBack(room);
        }
    }

    /** Reads a file into {@code room}, where it stays until the next one. */
    FileContent read(String path, long maxBytes, ReadBuffer room) {
        try {
            return PathNames.isPlain(path)
                    ? readPlain(path, maxBytes, room)
                    : readAny(names.resolve(path), maxBytes, room);
        } catch (InvalidPathException e) {
            return new Unreadable(Reason.INVALID_NAME, "no file of this system can have that name");
        }
    }

    /** Reads what most files are: the path says without a look at the disk that it is below the root. */
    private FileContent readPlain(String path, long maxBytes, ReadBuffer room) {
        Path file = names.root().resolve(path);
        try {
            BasicFileAttributes attributes = attributes(file);
            return folders.isBehindLink(path, file) ? BEHIND_LINK : read(file, attributes, maxBytes, room);
        } catch (IOException e) {
            return failed(file, e);
        }
    }

    private FileContent readAny(Path file, long maxBytes, ReadBuffer room) {
        if (!names.holds(file)) {
            return new Unreadable(Reason.OUTSIDE_ROOT, "the path leads out of the root");
        }
        try {
            BasicFileAttributes attributes = attributes(file);
            return folders.isBehindLink(file) ? BEHIND_LINK : read(file, attributes, maxBytes, room);
        } catch (IOException e) {
            return failed(file, e);
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Four calls of the system: the kind and size above, the open, one read that finds the end as well, the close. */
    private static FileContent read(Path file, BasicFileAttributes attributes, long maxBytes, ReadBuffer room)
            throws IOException {
        if (!attributes.isRegularFile()) {
            return refusal(FileKind.of(attributes)).orElseThrow();
        }
        int limit = (int) Math.min(maxBytes, LARGEST_ARRAY);
        long size = attributes.size();
        if (size > limit) {
            return tooLarge(size, limit);
        }
        room.clear((int) size);
        try (SeekableByteChannel channel = Files.newByteChannel(file, READ)) {
            return room.fill(channel, size, limit)
                    ? FileContent.Bytes.lentBy(room)
                    : tooLarge(Math.max(channel.size(), limit + 1L), limit);
        }
    }

    private static Optional<Unreadable> refusal(FileKind kind) {
        return switch (kind) {
            case REGULAR, UNKNOWN -> Optional.empty();
            case SYMLINK ->
                Optional.of(new Unreadable(Reason.SYMLINK, "the file is a symbolic link, which is not followed"));
            case FOLDER -> Optional.of(new Unreadable(Reason.NOT_A_FILE, "expected a file, found a folder"));
            case SPECIAL ->
                Optional.of(new Unreadable(Reason.NOT_A_FILE, "expected a file, found a pipe, a socket or a device"));
            case ABSENT ->
                Optional.of(new Unreadable(Reason.VANISHED, "the file was listed, and is not there any more"));
        };
    }

    private static Unreadable failed(Path file, IOException e) {
        // What was put there in between says more than the error that it caused.
        return refusal(FileKind.of(file)).orElseGet(() -> failed(e));
    }

    private static Unreadable failed(IOException e) {
        return e instanceof AccessDeniedException
                ? new Unreadable(Reason.DENIED, "permission denied")
                : new Unreadable(Reason.IO_ERROR, IoReasons.of(e));
    }

    static Unreadable tooLarge(long size, long limit) {
        return new Unreadable(
                Reason.TOO_LARGE, "the file has " + grouped(size) + " bytes, more than the limit of " + grouped(limit));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
