package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Changes to files below one root, of which either all happen or none, also when the process is killed or the machine loses power (spec 6).
 *
 * <p>There is one at a time for a root, in all processes. New content is staged beside its file; {@link #commit} puts it in place. A run that
 * is stopped before that has changed nothing, and the next one deletes what it staged; one that is stopped later is finished by the next. In
 * between every file is whole, with its old or its new content. Staging is safe for several threads.
 *
 * <pre>{@code
 * try (Transaction transaction = Transaction.begin(workspace)) {
 *     Optional<String> refusal = transaction.stage(List.of(FileChange.replace("a.py", before, after)));
 *     Committed result = transaction.commit();
 * }
 * }</pre>
 */
public final class Transaction implements AutoCloseable {

    static final String FOLDER = ".dora";
    static final String JOURNAL = "journal";

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int ID_BYTES = 6;

    private enum State {
        OPEN,
        /** The commit mark is set: there is no way back. */
        COMMITTING,
        ENDED
    }

    private final PathNames names;
    private final Disk disk;
    private final LockFile lock;
    private final Recovered recovered;
    private final Journal journal;
    private final Stage stage;
    private final Staged staged;
    private final ReadWriteLock staging = new ReentrantReadWriteLock();
    private State state = State.OPEN;
    private volatile boolean failed;

    private Transaction(PathNames names, Disk disk, LockFile lock, Recovered recovered) throws IOException {
        String id = newId();
        this.names = names;
        this.disk = disk;
        this.lock = lock;
        this.recovered = recovered;
        this.journal = Journal.create(disk, journalOf(names), id);
        this.stage = new Stage(names, disk, id, journal);
        this.staged = new Staged(stage);
    }

    /**
     * Waits for other runs to end, brings into order what a stopped one left, and begins.
     *
     * @throws TransactionException when another run does not end, what was left cannot be understood, or the root cannot be written
     */
    public static Transaction begin(Workspace workspace) throws TransactionException {
        return begin(workspace, new Disk(), LIMIT);
    }

    static Transaction begin(Workspace workspace, Disk disk, Duration limit) throws TransactionException {
        PathNames names = workspace.names();
        try {
            LockFile lock = TreeLock.acquire(disk, names.root().resolve(FOLDER), limit);
            try {
                Recovered recovered = new Recovery(names, disk, journalOf(names)).run();
                return new Transaction(names, disk, lock, recovered);
            } catch (Throwable e) {
                releaseAfter(e, lock);
                throw e;
            }
        } catch (TransactionException e) {
            throw e;
        } catch (IOException e) {
            throw new TransactionException("the root cannot be written: " + IoReasons.of(e), e);
        }
    }

    private static void releaseAfter(Throwable failure, LockFile lock) {
        try {
            lock.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static Path journalOf(PathNames names) {
        return names.root().resolve(FOLDER).resolve(JOURNAL);
    }

    /** No two transactions of a tree share an id, so that the files of one are never taken for those of another. */
    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** Returns what was done about an earlier run that was stopped; mostly nothing. */
    public Recovered recovered() {
        return recovered;
    }

    /**
     * Stages changes that belong together, as those of a file and its sidecar: if one of the files must be left alone at the {@link #commit}, the
     * others are too.
     *
     * @param together each of another file, that no other change is about
     * @return why one of them is not possible, as words of a message, printable, and then none is staged; empty when they are
     * @throws TransactionException when the system fails; nothing can be committed any more
     */
    public Optional<String> stage(List<FileChange> together) throws TransactionException {
        staging.readLock().lock();
        try {
            requireOpen();
            return staged.add(together);
        } catch (IOException e) {
            failed = true;
            throw new TransactionException(
                    Printable.of(together.get(0).path()) + " cannot be written: " + IoReasons.of(e)
                            + "; no file was changed",
                    e);
        } finally {
            staging.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (state != State.OPEN || failed) {
            throw new IllegalStateException("the transaction has ended, or failed");
        }
    }

    /**
     * Makes the staged changes, but for those to files that somebody else has changed meanwhile, and ends the transaction.
     *
     * @throws UnfinishedException when the system refuses a part of changes that belong together, of which another part is made. The others are made
     * @throws TransactionException when the system fails before the first change; its message says so
     */
    public Committed commit() throws TransactionException {
        staging.writeLock().lock();
        try {
            requireOpen();
            return commit(staged.inOrder());
        } finally {
            staging.writeLock().unlock();
        }
    }

    /**
     * Makes the staged changes if nobody else has changed any of the files meanwhile, and ends the transaction: all of them belong together. What was
     * staged is read back before.
     *
     * @return nothing written when there are files in the way, which are named. A file that changes while others are put in place, which takes
     *     moments, is left alone
     * @throws UnfinishedException when the system refuses a change once another one is made
     * @throws TransactionException when the system fails before the first change; its message says so
     */
    public Committed commitUnlessChanged() throws TransactionException {
        staging.writeLock().lock();
        try {
            requireOpen();
            List<List<Operation>> groups = staged.inOrder();
            List<LeftAlone> inTheWay = objections(groups);
            if (!inTheWay.isEmpty()) {
                return new Committed(0, inTheWay);
            }
            readBack(groups);
            return commit(asOne(groups));
        } finally {
            staging.writeLock().unlock();
        }
    }

    private void readBack(List<List<Operation>> groups) throws TransactionException {
        Execution execution = new Execution(names, disk);
        for (List<Operation> together : groups) {
            for (Operation operation : together) {
                if (!execution.isPrepared(operation)) {
                    throw new TransactionException(
                            Printable.of(operation.target())
                                    + " cannot be written: what was written beside it reads back as something else; no file was changed");
                }
            }
        }
    }

    private static List<List<Operation>> asOne(List<List<Operation>> groups) {
        List<Operation> all = groups.stream().flatMap(List::stream).toList();
        return all.isEmpty() ? List.of() : List.of(all);
    }

    private List<LeftAlone> objections(List<List<Operation>> groups) throws TransactionException {
        Execution execution = new Execution(names, disk);
        try {
            return findLeftAlone(groups, execution::objections);
        } catch (IOException e) {
            throw new TransactionException("nothing can be written: " + IoReasons.of(e) + "; no file was changed", e);
        }
    }

    /** Finds out which of some files that go together are left alone. */
    private interface Work {
        List<LeftAlone> on(List<Operation> together) throws IOException;
    }

    private static List<LeftAlone> findLeftAlone(List<List<Operation>> groups, Work work) throws IOException {
        Collection<LeftAlone> all = new ConcurrentLinkedQueue<>();
        Concurrently.forEach(groups, together -> all.addAll(work.on(together)));
        return all.stream().sorted(Comparator.comparing(LeftAlone::path)).toList();
    }

    private Committed commit(List<List<Operation>> groups) throws TransactionException {
        if (groups.isEmpty()) {
            return new Committed(0, List.of());
        }
        try {
            stage.force(groups.stream().flatMap(List::stream).toList());
            journal.commit(groups);
        } catch (IOException e) {
            throw new TransactionException("nothing can be written: " + IoReasons.of(e) + "; no file was changed", e);
        }
        state = State.COMMITTING;
        try {
            Committed result = carryOut(groups);
            journal.discard();
            state = State.ENDED;
            return result;
        } catch (IOException e) {
            throw new UnfinishedException(IoReasons.of(e), e);
        }
    }

    private Committed carryOut(List<List<Operation>> groups) throws IOException {
        Execution execution = new Execution(names, disk);
        List<LeftAlone> leftAlone = findLeftAlone(groups, execution::carryOut);
        execution.force();
        return new Committed(staged.files() - leftAlone.size(), leftAlone);
    }

    /**
     * Ends the transaction, and lets others begin. Without a commit no file was changed, and what was staged is deleted.
     *
     * @throws TransactionException when the system does not let it clean up; the next run does then
     */
    @Override
    public void close() throws TransactionException {
        staging.writeLock().lock();
        try (lock) {
            switch (state) {
                case OPEN -> rollBack();
                case COMMITTING -> journal.close();
                case ENDED -> {}
            }
        } catch (IOException e) {
            throw new TransactionException(
                    "what the run has staged cannot be deleted, the next run does: " + IoReasons.of(e), e);
        } finally {
            state = State.ENDED;
            staging.writeLock().unlock();
        }
    }

    private void rollBack() throws IOException {
        try (journal) {
            stage.discard();
            journal.discard();
        }
    }
}
