package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Keeps writers of one tree apart: the file {@code .dora/lock}, whose folder goes with it unless it holds anything else.
 *
 * @param folder where the locked file is, or is to be made
 */
record TreeLock(Path folder) implements LockFile.Place {

    /**
     * Waits for the lock.
     *
     * @param folder where the locked file is, or is to be made
     * @param limit how long to wait for another holder, roughly
     * @throws TransactionException when that was not long enough
     * @throws IOException when the system refuses the file
     */
    static LockFile acquire(Disk disk, Path folder, Duration limit) throws IOException {
        return LockFile.acquire(disk, new TreeLock(folder), limit);
    }

    @Override
    public Path file() {
        return folder.resolve("lock");
    }

    @Override
    public String name() {
        return "`.dora/lock`";
    }

    @Override
    public String holder() {
        return "another run is writing below this root";
    }

    @Override
    public void prepare(Disk disk) throws IOException {
        if (FileKind.of(folder) == FileKind.ABSENT) {
            try {
                disk.makeFolder(folder);
            } catch (FileAlreadyExistsException e) {
                // Another writer was faster.
            }
        }
        FileKind kind = FileKind.of(folder);
        if (kind != FileKind.FOLDER && kind != FileKind.ABSENT) {
            throw new TransactionException(
                    "`.dora` is not a folder; remove it, it is where a run keeps what it needs to be undone");
        }
    }

    @Override
    public void clear(Disk disk) throws IOException {
        disk.delete(folder);
    }
}
