package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Committed.Cause;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Undoes or finishes what a run that was stopped has left: undoes it if its commit mark is missing, and finishes it if not.
 *
 * <p>The journal lies in a tree that anybody may have made. A copy of one is not followed. Nothing is deleted but what is named as a temporary file of that transaction, and
 * nothing is put in a place where a transaction could not put it.
 */
final class Recovery {

    private static final String HELP =
            "; no file is torn. Look at `git status`, then delete the folder `.dora` and the files `.dora-*.tmp`, and run again";

    private final PathNames names;
    private final Disk disk;
    private final Path journal;

    Recovery(PathNames names, Disk disk, Path journal) {
        this.names = names;
        this.disk = disk;
        this.journal = journal;
    }

    /**
     * Brings the tree into the state before the stopped run, or after it.
     *
     * @return what was done; {@link Recovered#NOTHING} when nothing was left
     * @throws TransactionException when the journal cannot be understood, and nothing is changed then; or when the system refuses a part of what
     *     belongs together, of which another part is done: the journal stays until a run can finish it
     */
    Recovered run() throws IOException {
        Path message = journal.resolveSibling(FileCommits.MESSAGE);
        if (FileKind.of(message) == FileKind.REGULAR) {
            disk.delete(message);
        }
        FileContent content = new ContentReader(names).read(names.textOf(journal), Journal.MOST_BYTES);
        if (content instanceof FileContent.Bytes bytes) {
            Unfinished.Reading reading = Unfinished.read(bytes.bytes(), FileIdentity.withFolder(journal));
            if (reading instanceof Unfinished.Reading.Failed failed) {
                throw unusable(failed.reason());
            }
            return settle(((Unfinished.Reading.Read) reading).unfinished());
        }
        FileContent.Unreadable no = (FileContent.Unreadable) content;
        if (no.reason() == FileContent.Reason.VANISHED) {
            return Recovered.NOTHING;
        }
        throw unusable(no.message());
    }

    private static TransactionException unusable(String reason) {
        return new TransactionException(
                "an earlier run was stopped, and its journal `.dora/journal` cannot be used: " + reason + HELP);
    }

    private Recovered settle(Unfinished unfinished) throws IOException {
        Containment containment = new Containment(names);
        for (String temporary : unfinished.temporaries()) {
            if (containment.obstacle(temporary).isPresent()) {
                throw unusable("it names " + Printable.value(temporary) + ", which no run can have made");
            }
        }
        Recovered recovered = unfinished.committed()
                ? finish(unfinished.operations())
                : Recovered.undone(
                        "an earlier run was stopped before it changed any file; its temporary files are deleted");
        for (String temporary : unfinished.temporaries()) {
            if (FileKind.of(names.resolve(temporary)) == FileKind.REGULAR) {
                disk.delete(names.resolve(temporary));
            }
        }
        disk.delete(journal);
        return recovered;
    }

    private Recovered finish(List<List<Operation>> operations) throws IOException {
        Execution execution = new Execution(names, disk);
        List<LeftAlone> left = new ArrayList<>();
        Set<String> written = new LinkedHashSet<>();
        int pending = 0;
        for (List<Operation> together : operations) {
            List<Operation> undone = together.stream()
                    .filter(operation -> !execution.holds(operation.target(), operation.after()))
                    .toList();
            together.forEach(operation -> written.add(operation.target()));
            pending += undone.size();
            left.addAll(finishOrKeep(together, undone, execution));
        }
        execution.force();
        List<String> notes = notes(written.size(), pending, left);
        left.forEach(file -> written.remove(file.path()));
        return new Recovered(notes, List.copyOf(written), left);
    }

    private static List<String> notes(int all, int pending, List<LeftAlone> left) {
        List<String> notes = new ArrayList<>();
        notes.add("an earlier run was stopped: " + pending + " of " + all + " files were still to be written; "
                + (left.isEmpty()
                        ? "finished"
                        : (pending - left.size()) + " written now, " + left.size() + " left alone"));
        left.forEach(file -> notes.add(
                "an earlier run was stopped: " + Printable.of(file.path()) + " was left alone, " + file.reason()));
        return notes;
    }

    /** The journal stays when something is half done. */
    private static List<LeftAlone> finishOrKeep(List<Operation> together, List<Operation> undone, Execution execution)
            throws TransactionException {
        try {
            return finish(together, undone, execution);
        } catch (TransactionException e) {
            throw new TransactionException(
                    "an earlier run was stopped, and the rest of it cannot be done: " + e.getMessage()
                            + "; mend that and run again, every file is whole",
                    e);
        }
    }

    /** What belongs together is finished together, unless the run was stopped in the middle of it. */
    private static List<LeftAlone> finish(List<Operation> together, List<Operation> undone, Execution execution)
            throws TransactionException {
        List<Operation> whole = undone.stream().filter(execution::isPrepared).toList();
        boolean isBegun = undone.size() < together.size();
        if (!isBegun) {
            return whole.size() == undone.size() ? execution.carryOut(undone) : lost(undone);
        }
        Set<Operation> damaged = new LinkedHashSet<>(undone);
        whole.forEach(damaged::remove);
        List<LeftAlone> leftAlone = new ArrayList<>(lost(damaged));
        leftAlone.addAll(execution.carryOn(whole));
        return leftAlone;
    }

    private static List<LeftAlone> lost(Collection<Operation> operations) {
        return operations.stream()
                .map(operation ->
                        new LeftAlone(operation.target(), Cause.NOT_WRITABLE, "its new content is gone or damaged"))
                .toList();
    }
}
