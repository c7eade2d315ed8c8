package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts new contents into temporary files in the folders of their targets, so that a rename puts them in place: on the same volume, with what the
 * folder hands down. Safe for several threads.
 */
final class Stage {

    private final PathNames names;
    private final Disk disk;
    private final String transaction;
    private final Journal journal;
    private final WriteCheck check;
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final Collection<Path> temporaries = new ConcurrentLinkedQueue<>();

    Stage(PathNames names, Disk disk, String transaction, Journal journal) {
        this.names = names;
        this.disk = disk;
        this.transaction = transaction;
        this.journal = journal;
        this.check = new WriteCheck(names);
    }

    /** What came of staging a change. */
    sealed interface Result {

        record Staged(Operation operation) implements Result {}

        /**
         * The file is left alone.
         *
         * @param reason why the file is left alone, as words of a message, printable
         */
        record Refused(String reason) implements Result {}
    }

    /** Writes the new content of one file down. */
    Result stage(FileChange change) throws IOException {
        Optional<String> objection = check.objection(change);
        if (objection.isPresent()) {
            return new Result.Refused(objection.get());
        }
        Path target = names.resolve(change.path());
        if (change.after().isEmpty()) {
            return new Result.Staged(Operation.of(change, Optional.empty()));
        }
        byte[] after = change.after().get();
        return change.before().isPresent() ? replace(change, target, after) : create(change, target, after);
    }

    private Result replace(FileChange change, Path target, byte[] after) throws IOException {
        Path temporary = announce(folderOf(target));
        try {
            // A copy has owner, permissions, access list and attributes of the target, as far as this user can give
            // them.
            disk.copy(target, temporary);
            disk.fill(temporary, after);
            Optional<String> lost = lostTraits(target, temporary);
            if (lost.isPresent()) {
                disk.delete(temporary);
                return new Result.Refused(lost.get());
            }
        } catch (AccessDeniedException e) {
            disk.delete(temporary);
            return new Result.Refused("permission denied");
        } catch (NoSuchFileException e) {
            return new Result.Refused("it is not there any more");
        }
        return staged(change, temporary);
    }

    private Result create(FileChange change, Path target, byte[] after) throws IOException {
        Path temporary = announce(nearestFolder(target));
        try {
            disk.create(temporary);
            if (change.program()) {
                disk.makeProgram(temporary);
            }
            disk.fill(temporary, after);
        } catch (AccessDeniedException e) {
            disk.delete(temporary);
            return new Result.Refused("permission denied");
        } catch (NoSuchFileException e) {
            return new Result.Refused("its folder is not there any more");
        }
        return staged(change, temporary);
    }

    private Result staged(FileChange change, Path temporary) {
        return new Result.Staged(Operation.of(change, Optional.of(names.textOf(temporary))));
    }

    /** Undoes what {@link #stage} did. */
    void takeBack(Operation operation) throws IOException {
        if (operation.temporary().isPresent()) {
            disk.delete(names.resolve(operation.temporary().get()));
        }
    }

    private Optional<String> lostTraits(Path target, Path temporary) throws IOException {
        Optional<UnixTraits> wanted = UnixTraits.of(target);
        Optional<UnixTraits> given = UnixTraits.of(temporary);
        if (wanted.isEmpty() || given.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.get().mode() != given.get().mode()) {
            // Writing takes the right to run as the owner away.
            disk.setMode(temporary, wanted.get().mode());
            given = UnixTraits.of(temporary);
        }
        if (given.filter(wanted.get()::allowsTheSameAs).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("this user cannot give a new file its owner, group and permissions (user "
                + wanted.get().owner() + ", group " + wanted.get().group() + ", mode "
                + Integer.toOctalString(wanted.get().mode() & 07777) + ")");
    }

    static Path folderOf(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }

    /** Returns the folder of a file, or the one above it in which its folders are to be made. */
    static Path nearestFolder(Path file) {
        Path folder = folderOf(file);
        while (FileKind.of(folder) == FileKind.ABSENT) {
            folder = folderOf(folder);
        }
        return folder;
    }

    /** Writes down that there is going to be a temporary file; whoever finds the journal deletes it. */
    private Path announce(Path folder) throws IOException {
        Path temporary = folder.resolve(TemporaryName.of(transaction, lastNumber.incrementAndGet()));
        if (FileKind.of(temporary) != FileKind.ABSENT) {
            throw new FileAlreadyExistsException(temporary.toString());
        }
        journal.temporary(names.textOf(temporary));
        temporaries.add(temporary);
        return temporary;
    }

    /** Makes all that was staged survive a loss of power. */
    void force(List<Operation> operations) throws IOException {
        List<Path> files = operations.stream()
                .flatMap(operation -> operation.temporary().stream())
                .map(names::resolve)
                .toList();
        Concurrently.forEach(files, disk::forceFile);
        Concurrently.forEach(files.stream().map(Stage::folderOf).distinct().toList(), disk::forceFolder);
    }

    /** Deletes all temporary files. */
    void discard() throws IOException {
        for (Path temporary : temporaries) {
            disk.delete(temporary);
        }
    }
}
