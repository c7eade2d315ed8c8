package io.l9.dora.workspace;

import io.l9.dora.workspace.FileContent.Reason;
import io.l9.dora.workspace.FileContent.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
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

    /** The JDK copies through a buffer outside the heap as large as what is asked for, and keeps it with the thread. */
    private static final int CHUNK = 1 << 16;

    static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final Set<? extends OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final PathNames names;
    private final PlainFolders folders;

    ContentReader(PathNames names) {
        this.names = names;
        this.folders = new PlainFolders(names.root());
    }

    FileContent read(String path, long maxBytes) {
        try {
            Path file = names.resolve(path);
            return names.holds(file)
                    ? read(file, maxBytes)
                    : new Unreadable(Reason.OUTSIDE_ROOT, "the path leads out of the root");
        } catch (InvalidPathException e) {
            return new Unreadable(Reason.INVALID_NAME, "no file of this system can have that name");
        }
    }

    private FileContent read(Path file, long maxBytes) {
        try {
            return readPlainFile(file, maxBytes);
        } catch (IOException e) {
            // What was put there in between says more than the error that it caused.
            return refusal(FileKind.of(file)).orElseGet(() -> failed(e));
        }
    }

    private FileContent readPlainFile(Path file, long maxBytes) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (folders.isBehindLink(file)) {
            return new Unreadable(Reason.SYMLINK, "a folder of the path is a symbolic link, which is not followed");
        }
        Optional<Unreadable> refusal = refusal(FileKind.of(attributes));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long limit = Math.min(maxBytes, LARGEST_ARRAY);
        if (attributes.size() > limit) {
            return tooLarge(attributes.size(), limit);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file, READ)) {
            return readAll(channel, (int) attributes.size(), limit);
        }
    }

    private static FileContent readAll(SeekableByteChannel channel, int expected, long limit) throws IOException {
        byte[] bytes = new byte[expected];
        int length = fill(channel, bytes, 0);
        byte[] next = new byte[1];
        while (length == bytes.length && fill(channel, next, 0) == 1) {
            // The file has grown since its size was read.
            if (length == limit) {
                return tooLarge(channel.size(), limit);
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(length * 2L, CHUNK)));
            bytes[length] = next[0];
            length = fill(channel, bytes, length + 1);
        }
        return new FileContent.Bytes(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }

    /** Returns the length of what {@code bytes} holds then. */
    private static int fill(SeekableByteChannel channel, byte[] bytes, int from) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).position(from);
        while (buffer.position() < bytes.length) {
            buffer.limit(Math.min(bytes.length, buffer.position() + CHUNK));
            if (channel.read(buffer) < 0) {
                break;
            }
        }
        return buffer.position();
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
