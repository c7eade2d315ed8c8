package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Keeps writers apart, in this process and in others. The system releases the lock of a process that ends, however it ends.
 *
 * <p>The locked file is deleted at the end. So whoever gets the lock may have it of a file that
 * is not there any more, while another writer has made a new one. To tell, the holder gives its file a length that nobody else's has, and
 * looks for a file of that length in the place: Java can ask a path, but not an open file, for what makes it unique. The file must not be opened
 * for that, since on POSIX systems closing any channel of a file releases the locks that the process has on it.
 */
final class LockFile implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_LENGTH = 1 << 24;

    /** How much of a file tells whether a run has made it. */
    private static final int LOOKED_AT = 1 << 12;

    /** Behind all content: where locks are mandatory (Windows) they forbid others to read it. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Disk disk;
    private final Place place;
    private final FileChannel channel;

    private LockFile(Disk disk, Place place, FileChannel channel) {
        this.disk = disk;
        this.place = place;
        this.channel = channel;
    }

    /** Where the locked file is, and how messages speak of it. */
    interface Place {

        Path file();

        /** Returns how messages call the file, in backquotes. */
        String name();

        /** Returns who holds the lock: {@code another run is ...}. */
        String holder();

        /** Makes the folder of the file if it is missing, where that is not left to the caller. */
        void prepare(Disk disk) throws IOException;

        /** Takes the folder away again, where {@link #prepare} makes it; others may have put something into it. */
        void clear(Disk disk) throws IOException;
    }

    /**
     * Waits for the lock.
     *
     * @param limit how long to wait for another holder, roughly
     * @throws TransactionException when that was not long enough
     * @throws IOException when the system refuses the file
     */
    static LockFile acquire(Disk disk, Place place, Duration limit) throws IOException {
        long pauses = limit.dividedBy(PAUSE);
        while (true) {
            requireNoInterrupt();
            FileChannel channel;
            try {
                place.prepare(disk);
                channel = open(disk, place);
            } catch (NoSuchFileException e) {
                // The last holder has deleted the folder in between.
                pauses = pause(pauses, place);
                continue;
            }
            pauses = await(channel, pauses, place);
            if (isOurs(disk, place, channel)) {
                return new LockFile(disk, place, channel);
            }
            channel.close();
        }
    }

    /** Whatever comes in between, as a full disk, must not leave the lock with this process. The file may be another holder's by now: it stays. */
    private static boolean isOurs(Disk disk, Place place, FileChannel channel) throws IOException {
        boolean isKnown = false;
        try {
            requireLockFile(channel, place);
            boolean isOurs = isInPlace(disk, channel, place.file());
            isKnown = true;
            return isOurs;
        } finally {
            if (!isKnown) {
                channel.close();
            }
        }
    }

    /** Nobody's own file is emptied because of its name: that of a run holds zeros alone. */
    private static void requireLockFile(FileChannel channel, Place place) throws IOException {
        byte[] start = BackwardLines.read(channel, 0, (int) Math.min(channel.size(), LOOKED_AT));
        boolean isLock = channel.size() <= MOST_LENGTH;
        for (byte b : start) {
            isLock &= b == 0;
        }
        if (!isLock) {
            throw new TransactionException(
                    place.name() + " is not the file of a run, which is to be locked; move it away");
        }
    }

    private static FileChannel open(Disk disk, Place place) throws IOException {
        FileKind kind = FileKind.of(place.file());
        if (kind != FileKind.REGULAR && kind != FileKind.ABSENT) {
            throw new TransactionException(place.name() + " is not a file; remove it");
        }
        disk.step();
        return FileChannel.open(
                place.file(),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns how many pauses are left once the lock is held. */
    private static long await(FileChannel channel, long pauses, Place place) throws IOException {
        long left = pauses;
        try {
            while (!isLocked(channel)) {
                left = pause(left, place);
            }
            return left;
        } catch (IOException e) {
            closeOnceFree(channel);
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            return false;
        }
    }

    /** Channels close when an interrupted thread uses them, and with them go the locks of other threads. */
    private static void requireNoInterrupt() throws TransactionException {
        if (Thread.currentThread().isInterrupted()) {
            throw new TransactionException("interrupted before another run had ended");
        }
    }

    private static long pause(long left, Place place) throws TransactionException {
        if (left <= 0) {
            throw new TransactionException(
                    place.holder() + " and did not end in time; wait for it, or end it, and run again (it holds "
                            + place.name() + ")");
        }
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransactionException("interrupted while waiting for another run to end", e);
        }
        return left - 1;
    }

    /** Closes a channel without releasing the lock that another thread of this process may have through another one. */
    private static void closeOnceFree(FileChannel channel) {
        Thread thread = new Thread(() -> closeWhenFree(channel), "dora-lock");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeWhenFree(FileChannel channel) {
        try (channel) {
            while (isHeldByThisProcess(channel)) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (IOException | InterruptedException e) {
            return;
        }
    }

    private static boolean isHeldByThisProcess(FileChannel channel) throws IOException {
        try {
            channel.tryLock(LOCKED_BYTE, 1, false);
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static boolean isInPlace(Disk disk, FileChannel channel, Path file) throws IOException {
        int length = 1 + new SecureRandom().nextInt(MOST_LENGTH);
        disk.stretch(channel, length);
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.size() == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Cleans up and releases the lock. Does nothing the second time. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            disk.delete(place.file());
            place.clear(disk);
        } catch (DirectoryNotEmptyException e) {
            // The next holder is there already, or other things of the product are.
        }
    }
}
