package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Every call by which files of a tree are changed, so that a test can end a run before each of them. Follows no link at the end of a path. */
class Disk {

    private static final int ALL_PERMISSIONS = 07777;

    /** The JDK copies through a buffer outside the heap as large as what is written, and keeps it with the thread. */
    private static final int CHUNK = 1 << 16;

    /** Called before each change. */
    void step() {}

    void makeFolder(Path folder) throws IOException {
        step();
        Files.createDirectory(folder);
    }

    /** Makes a file, with the permissions that its folder gives new ones. */
    void create(Path file) throws IOException {
        step();
        Files.createFile(file);
    }

    /** Lets all start a file who may read it, where there are such permissions. */
    void makeProgram(Path file) throws IOException {
        step();
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions =
                EnumSet.copyOf(view.readAttributes().permissions());
        allow(permissions, PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE);
        allow(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE);
        allow(permissions, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    private static void allow(Set<PosixFilePermission> all, PosixFilePermission read, PosixFilePermission execute) {
        if (all.contains(read)) {
            all.add(execute);
        }
    }

    /** Sets all permissions of a file, on systems that have modes. */
    void setMode(Path file, int mode) throws IOException {
        step();
        Files.setAttribute(file, "unix:mode", mode & ALL_PERMISSIONS, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes a file that is like another one: content, owner, permissions, extended attributes, as far as this user may. */
    void copy(Path from, Path to) throws IOException {
        step();
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Gives a file that is there other content. It is cut to its new length at the end: file systems take one that is emptied first for one that is
     * about to be lost (ext4), and write it out at once.
     */
    void fill(Path file, byte[] bytes) throws IOException {
        step();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            write(channel, bytes);
            channel.truncate(bytes.length);
        }
    }

    /** Makes a file hold so many zeros, and nothing else. */
    void stretch(FileChannel channel, int length) throws IOException {
        step();
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1L);
    }

    void append(FileChannel channel, byte[] bytes) throws IOException {
        step();
        write(channel, bytes);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.position() < bytes.length) {
            buffer.limit(Math.min(bytes.length, buffer.position() + CHUNK));
            channel.write(buffer);
        }
    }

    /** Puts a file in the place of another one, or of none, in one step. */
    void rename(Path from, Path to) throws IOException {
        step();
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a file, if it is there. */
    void delete(Path file) throws IOException {
        step();
        Files.deleteIfExists(file);
    }

    /** Waits until a file's content would survive a loss of power. */
    void force(FileChannel channel) throws IOException {
        step();
        channel.force(true);
    }

    void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            force(channel);
        }
    }

    /** Does for the names in a folder what {@link #force} does for content. Systems that cannot open a folder (Windows) keep them without this. */
    void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            force(channel);
        } catch (IOException e) {
            return;
        }
    }
}
