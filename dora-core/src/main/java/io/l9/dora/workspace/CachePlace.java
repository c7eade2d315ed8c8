package io.l9.dora.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * The file below git's own folder in which runs over one root leave for later ones what they found out. Whatever goes wrong here, nobody is told: without the
 * file a run only takes longer. A file that is half written is no problem, since its reader notices.
 */
public final class CachePlace {

    private static final String FOLDER = "dora-cache";
    private static final String TEMPORARY = ".tmp";
    private static final int MOST_TEMPORARY_FILES = 1_000;
    private static final long HOUR = TimeUnit.HOURS.toSeconds(1);

    private static final int PARTS_OF_HEAP = 10;

    private final Path gitFolder;
    private final Path folder;
    private final String name;
    private final StampSource stamps;

    private CachePlace(Path gitFolder, String name, StampSource stamps) {
        this.gitFolder = gitFolder;
        this.folder = gitFolder.resolve(FOLDER);
        this.name = name;
        this.stamps = stamps;
    }

    static Optional<CachePlace> of(Path root, Git git, Source source) {
        return Repositories.topLevel(root)
                .flatMap(top -> Repositories.gitFolder(top)
                        .filter(found -> hasOneClock(found, root))
                        .map(found -> new CachePlace(
                                found,
                                "verdicts-" + digest(top.relativize(root).toString()),
                                new StampSource(git, found, source.fromGit()))));
    }

    /** Elsewhere files have no time that programs cannot set; and two volumes may have two clocks. */
    private static boolean hasOneClock(Path one, Path other) {
        try {
            boolean isUnix = other.getFileSystem().supportedFileAttributeViews().contains("unix");
            return isUnix && Files.getAttribute(one, "unix:dev").equals(Files.getAttribute(other, "unix:dev"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns how many bytes one file may have that is held in memory to spare reading others: no more than {@code limit}, and than the heap has to spare. */
    public static int mostBytes(int limit) {
        return (int) Math.min(limit, Runtime.getRuntime().maxMemory() / PARTS_OF_HEAP);
    }

    private static String digest(String path) {
        CRC32C sum = new CRC32C();
        sum.update(path.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** Returns the stamps that the files of the tree have now; empty where git does not tell. */
    public Optional<FileStamps> stamps() {
        return stamps.ask();
    }

    /** Tells whether an earlier run has left something. */
    public boolean isThere() {
        return FileKind.of(folder) == FileKind.FOLDER && FileKind.of(file()) == FileKind.REGULAR;
    }

    private Path file() {
        return folder.resolve(name);
    }

    /**
     * Returns what an earlier run has left.
     *
     * @param mostBytes the largest file that is read
     * @return no bytes where there is nothing, or nothing that can be read
     */
    public byte[] read(int mostBytes) {
        byte[] nothing = {};
        if (!isThere()) {
            return nothing;
        }
        try (InputStream in = Files.newInputStream(file(), LinkOption.NOFOLLOW_LINKS)) {
            long size = Files.size(file());
            return size > mostBytes(mostBytes) ? nothing : in.readNBytes((int) size);
        } catch (IOException e) {
            return nothing;
        }
    }

    /** Begins a new file. Empty where none can be written. */
    public Optional<Draft> begin() {
        try {
            if (FileKind.of(folder) == FileKind.ABSENT) {
                Files.createDirectory(folder);
            }
            return FileKind.of(folder) == FileKind.FOLDER && !Files.isSymbolicLink(gitFolder)
                    ? Optional.of(create())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Draft create() throws IOException {
        for (int i = 0; ; i++) {
            try {
                Path temporary = Files.createFile(folder.resolve(name + "-" + i + TEMPORARY));
                return new Draft(temporary, second(temporary));
            } catch (FileAlreadyExistsException e) {
                // Another run is at it, or one was killed.
                if (i == MOST_TEMPORARY_FILES) {
                    throw e;
                }
            }
        }
    }

    private static long second(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).to(TimeUnit.SECONDS);
    }

    /** A new file that nobody sees yet. */
    public final class Draft {

        private final Path temporary;
        private final long begun;

        private Draft(Path temporary, long begun) {
            this.temporary = temporary;
            this.begun = begun;
        }

        /** Returns the second in which it was begun, since 1970, by the clock of the file system. */
        public long begun() {
            return begun;
        }

        /** Puts it in the place of the old file. */
        public void finish(byte[] content) {
            try {
                try (FileChannel out =
                        FileChannel.open(temporary, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                    ByteBuffer bytes = ByteBuffer.wrap(content);
                    while (bytes.hasRemaining()) {
                        out.write(bytes);
                    }
                }
                Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                removeLeftovers();
            } catch (IOException e) {
                discard();
            }
        }

        /** Forgets it. */
        public void discard() {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                // A later run takes it away.
                return;
            }
        }

        /** Those of runs that were killed long ago. */
        private void removeLeftovers() throws IOException {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "verdicts-*" + TEMPORARY)) {
                for (Path file : found) {
                    if (second(file) < begun - HOUR) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
