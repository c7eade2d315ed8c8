package io.l9.dora.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes files so that a reader, or a machine that loses power, sees the old bytes or the new ones and never a part. */
public final class AtomicFile {

    private static final int MOST_TEMPORARY_FILES = 1_000;
    private static final int BUFFER = 1 << 16;

    private static final Disk DISK = new Disk();

    private AtomicFile() {}

    /**
     * Replaces the file {@code target}, or makes it, with its folders. Its permissions are kept; a new file gets the usual ones.
     * A symbolic link at {@code target} is itself replaced: what it points to, maybe outside of the tree, is not touched.
     *
     * @throws IOException when that fails; {@code target} is as it was and nothing is left behind
     */
    public static void write(Path target, byte[] bytes) throws IOException {
        replace(target, temporary -> DISK.fill(temporary, bytes));
    }

    /** What goes into a file, piece by piece. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it.
         *
         * @param out is not closed
         * @throws IOException when {@code out} does
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces a file likewise, by content that need not be held in memory. */
    public static void write(Path target, Content content) throws IOException {
        replace(target, temporary -> {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), BUFFER)) {
                content.writeTo(out);
            }
        });
    }

    private interface Filling {
        void into(Path temporary) throws IOException;
    }

    private static void replace(Path target, Filling content) throws IOException {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        Files.createDirectories(folder);
        Path temporary = createBeside(folder);
        try {
            // First, so that nobody reads here what the file it replaces would not show.
            copyPermissions(file, temporary);
            content.into(temporary);
            DISK.forceFile(temporary);
            DISK.rename(temporary, file);
        } catch (IOException | RuntimeException e) {
            discard(temporary, e);
            throw e;
        }
        DISK.forceFolder(folder);
    }

    /** {@link Files#createTempFile} would give the owner alone access, and the rename would keep that. */
    private static Path createBeside(Path folder) throws IOException {
        for (int i = 0; ; i++) {
            try {
                return Files.createFile(folder.resolve(".dora-" + i + ".tmp"));
            } catch (FileAlreadyExistsException e) {
                // Another writer has that name, or one was killed and left it.
                if (i == MOST_TEMPORARY_FILES) {
                    throw e;
                }
            }
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source =
                Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (source != null && FileKind.of(from) == FileKind.REGULAR) {
            Files.setPosixFilePermissions(to, source.readAttributes().permissions());
        }
    }

    private static void discard(Path temporary, Exception why) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
