package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The files of a log as they are at one moment: they stay open when writers put them beside or delete them, and what is added later does not count. */
record AuditSnapshot(List<Part> parts) implements AutoCloseable {

    /** Writers need longer for a file than it takes to open all of them, so that few attempts do. */
    private static final int MOST_ATTEMPTS = 1000;

    /**
     * One file.
     *
     * @param size how many bytes of it count
     */
    record Part(Path file, FileChannel channel, long size) {}

    /** Opens the files, once more whenever a writer has put one beside meanwhile: then a part between two others would be missing. */
    static AuditSnapshot of(AuditFiles files) throws IOException {
        for (int left = MOST_ATTEMPTS; ; left--) {
            List<Path> before = files.all();
            AuditSnapshot snapshot = new AuditSnapshot(new ArrayList<>());
            boolean isTaken = false;
            try {
                snapshot.open(before);
                isTaken = left == 0 || files.all().equals(before);
            } catch (NoSuchFileException e) {
                if (left == 0) {
                    throw e;
                }
            } finally {
                if (!isTaken) {
                    snapshot.close();
                }
            }
            if (isTaken) {
                return snapshot;
            }
        }
    }

    private void open(List<Path> files) throws IOException {
        for (Path file : files) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            parts.add(new Part(file, channel, channel.size()));
        }
    }

    /** Returns the file that grows. */
    Part last() {
        return parts.get(parts.size() - 1);
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.channel().close();
        }
    }
}
