package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file in a folder of git or of its hooks, as it is and as it can be made. No link at its end is followed. */
public final class InstalledFile {

    private static final Disk DISK = new Disk();

    /** Many times what any jar of the check needs; hooks are texts. */
    private static final int MOST_BYTES = 1 << 26;

    private final Path file;

    private InstalledFile(Path file) {
        this.file = file;
    }

    /** Returns the file at a place. */
    public static InstalledFile at(Path file) {
        return new InstalledFile(file);
    }

    /** Returns the file that a path leads to, by whatever links; the one at the place where it leads nowhere. */
    public static InstalledFile behind(Path path) {
        try {
            return new InstalledFile(path.toRealPath());
        } catch (IOException e) {
            return new InstalledFile(path);
        }
    }

    /** Returns its path. */
    public Path path() {
        return file;
    }

    /** Tells whether there is anything. */
    public boolean isThere() {
        return FileKind.of(file) != FileKind.ABSENT;
    }

    /** Returns why it cannot be read and replaced, as words of a message; empty when it can, or is not there. */
    public Optional<String> obstacle() {
        return switch (FileKind.of(file)) {
            case ABSENT, REGULAR -> Optional.empty();
            case SYMLINK -> Optional.of("is a symbolic link, which is not followed");
            case FOLDER -> Optional.of("is a folder");
            case SPECIAL -> Optional.of("is a pipe, a socket or a device");
            case UNKNOWN -> Optional.of("cannot be looked at");
        };
    }

    /**
     * Returns its bytes, empty when it is no regular file: a pipe would never end.
     *
     * @throws IOException when it cannot be read, or is far too large; the message says why, printable
     */
    public Optional<byte[]> read() throws IOException {
        if (FileKind.of(file) != FileKind.REGULAR) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw told(e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IOException(this + ": is larger than " + MOST_BYTES + " bytes");
        }
        return Optional.of(bytes);
    }

    /** Tells whether its owner may start it, or the system knows no such permission. */
    public boolean isProgram() throws IOException {
        return UnixTraits.of(file).map(UnixTraits::isProgram).orElse(true);
    }

    /** Tells whether it has these bytes, and can be started if it is to be. */
    public boolean holds(byte[] bytes, boolean program) throws IOException {
        return read().filter(now -> Arrays.equals(now, bytes)).isPresent() && (!program || isProgram());
    }

    /**
     * Gives it these bytes, as a whole.
     *
     * @param program whether it can be started
     * @throws IOException when the system refuses it; the message says why, printable
     */
    public void write(byte[] bytes, boolean program) throws IOException {
        try {
            AtomicFile.write(file, bytes);
            if (program) {
                DISK.makeProgram(file);
            }
        } catch (IOException e) {
            throw told(e);
        }
    }

    /**
     * Deletes it, or a folder that is empty.
     *
     * @throws IOException likewise
     */
    public void delete() throws IOException {
        try {
            DISK.delete(file);
        } catch (IOException e) {
            throw told(e);
        }
    }

    /** Tells whether it is a folder, and no link to one. */
    public boolean isFolder() {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Returns what is in it, sorted; nothing when it is no folder.
     *
     * @throws IOException when it cannot be listed; the message says why, printable
     */
    public List<InstalledFile> children() throws IOException {
        if (!isFolder()) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(file)) {
            return children.sorted().map(InstalledFile::new).toList();
        } catch (IOException e) {
            throw told(e);
        }
    }

    private IOException told(IOException e) {
        return new IOException(this + ": " + IoReasons.of(e), e);
    }

    /** Returns the path, printable. */
    @Override
    public String toString() {
        return Printable.of(file.toString());
    }
}
