package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes down what a transaction does before it does it, so that the next run can undo or finish it. Safe for several threads.
 *
 * <p>First come the temporary files, each before it is made. A commit adds the operations and, once all of that would survive a loss of power,
 * the mark. Without the mark nothing was changed; with it everything is going to be. {@link Unfinished} reads what is written here.
 *
 * <p>The first line names the journal's own place on the disk. So a journal that somebody has committed, or put into an archive, is nobody's order
 * to write files wherever it is unpacked.
 */
final class Journal implements AutoCloseable {

    static final String VERSION = "1";
    static final String HEADER = "dora-transaction";
    static final String TEMPORARY = "temporary";
    static final String OPERATION = "operation";
    static final String MARK = "commit";

    /** What the next run has to hold in memory; enough for half a million files with long paths. */
    static final int MOST_BYTES = 1 << 28;

    private final Disk disk;
    private final Path file;
    private final FileChannel channel;
    private boolean broken;

    private Journal(Disk disk, Path file, FileChannel channel) {
        this.disk = disk;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes the journal.
     *
     * @param file where there is none yet
     * @param transaction the id of the transaction
     */
    static Journal create(Disk disk, Path file, String transaction) throws IOException {
        disk.step();
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        Journal journal = new Journal(disk, file, channel);
        try {
            journal.append(HEADER, VERSION, transaction, FileIdentity.withFolder(file));
        } catch (IOException e) {
            journal.discard();
            throw e;
        }
        return journal;
    }

    /** Announces a temporary file. */
    void temporary(String path) throws IOException {
        append(TEMPORARY, path);
    }

    /**
     * Writes down what is going to happen, and then that it is: from the return on a run that is stopped will be finished.
     *
     * @param operations in groups of those that belong together
     */
    synchronized void commit(List<List<Operation>> operations) throws IOException {
        long start = channel.position();
        try {
            for (int i = 0; i < operations.size(); i++) {
                for (Operation operation : operations.get(i)) {
                    operation(i, operation);
                }
            }
            force();
            append(MARK, String.valueOf(operations.size()));
            disk.force(channel);
        } catch (IOException e) {
            takeBack(start, e);
            throw e;
        }
    }

    private void operation(int number, Operation operation) throws IOException {
        append(
                OPERATION,
                String.valueOf(number),
                operation.target(),
                operation.temporary().orElse(""),
                operation.before().orElse(""),
                operation.after().orElse(""));
    }

    private void force() throws IOException {
        disk.force(channel);
        Path folder = file.getParent();
        if (folder != null) {
            disk.forceFolder(folder);
            if (folder.getParent() != null) {
                disk.forceFolder(folder.getParent());
            }
        }
    }

    /** A mark that was written in part, or that the system could not promise to keep, must not be found by anybody. */
    private void takeBack(long length, IOException why) {
        broken = true;
        try {
            disk.step();
            channel.truncate(length);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private synchronized void append(String... words) throws IOException {
        if (broken) {
            throw new IOException("the journal is broken");
        }
        byte[] line = JournalLine.encode(words);
        if (channel.position() + line.length > MOST_BYTES) {
            throw new TransactionException(
                    "the journal of the run would have more than " + MOST_BYTES + " bytes; change fewer files at once");
        }
        // What comes behind half a line could not be read.
        broken = true;
        disk.append(channel, line);
        broken = false;
    }

    /** Deletes the journal: there is nothing left to undo or to finish. */
    void discard() throws IOException {
        channel.close();
        disk.delete(file);
    }

    /** Leaves the journal to the next run. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
