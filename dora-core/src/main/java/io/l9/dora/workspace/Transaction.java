package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 *     Optional<String> refusal = transaction.replace("a.py", before, after);
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
    private final TreeLock lock;
    private final List<String> recovered;
    private final Journal journal;
    private final Stage stage;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final ReadWriteLock staging = new ReentrantReadWriteLock();
    private State state = State.OPEN;

    private Transaction(PathNames names, Disk disk, TreeLock lock, List<String> recovered) throws IOException {
        String id = newId();
        this.names = names;
        this.disk = disk;
        this.lock = lock;
        this.recovered = recovered;
        this.journal = Journal.create(disk, journalOf(names), id);
        this.stage = new Stage(names, disk, id, journal);
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
            TreeLock lock = TreeLock.acquire(disk, names.root().resolve(FOLDER), limit);
            try {
                List<String> recovered = new Recovery(names, disk, journalOf(names)).run();
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

    private static void releaseAfter(Throwable failure, TreeLock lock) {
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

    /** Returns what was done about an earlier run that was stopped, for people, printable; mostly nothing. */
    public List<String> recovered() {
        return recovered;
    }

    /**
     * Stages new content of a file. Its owner, group, permissions and extended attributes are kept.
     *
     * @param path relative to the root, as a {@link Selection} gives it
     * @param before the content that was read; {@link #commit} leaves the file alone if it holds anything else by then
     * @return why this file cannot be replaced, as words of a message, printable; empty when it is staged
     * @throws TransactionException when the system fails; nothing can be staged any more
     */
    public Optional<String> replace(String path, byte[] before, byte[] after) throws TransactionException {
        return stage(path, () -> stage.replace(path, before, after));
    }

    /**
     * Stages a new file, with the folders that it needs. {@link #commit} leaves alone a file that is there by then.
     *
     * @param path relative to the root
     * @return why there cannot be such a file, as words of a message, printable; empty when it is staged
     * @throws TransactionException when the system fails; nothing can be staged any more
     */
    public Optional<String> create(String path, byte[] after) throws TransactionException {
        return stage(path, () -> stage.create(path, after));
    }

    /**
     * Stages the deletion of a file.
     *
     * @param path relative to the root
     * @param before the content that was read; {@link #commit} leaves the file alone if it holds anything else by then
     * @return why the file cannot be deleted, as words of a message, printable; empty when it is staged
     */
    public Optional<String> delete(String path, byte[] before) throws TransactionException {
        return stage(path, () -> stage.delete(path, before));
    }

    private interface Staging {
        Stage.Result run() throws IOException;
    }

    private Optional<String> stage(String path, Staging change) throws TransactionException {
        staging.readLock().lock();
        try {
            requireOpen();
            Stage.Result result = change.run();
            if (result instanceof Stage.Result.Refused refused) {
                return Optional.of(refused.reason());
            }
            Operation operation = ((Stage.Result.Staged) result).operation();
            if (operations.putIfAbsent(path, operation) != null) {
                throw new IllegalArgumentException("staged twice: " + path);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new TransactionException(
                    Printable.of(path) + " cannot be written: " + IoReasons.of(e) + "; no file was changed", e);
        } finally {
            staging.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the transaction has ended");
        }
    }

    /**
     * Makes the staged changes, but for those to files that somebody else has changed meanwhile, and ends the transaction.
     *
     * @throws TransactionException when the system fails; its message says what that means for the files
     */
    public Committed commit() throws TransactionException {
        staging.writeLock().lock();
        try {
            requireOpen();
            return commit(inOrder());
        } finally {
            staging.writeLock().unlock();
        }
    }

    /**
     * Makes the staged changes if nobody else has changed any of the files meanwhile, and ends the transaction.
     *
     * @return nothing written when there are files in the way, which are named. A file that changes while others are put in place, which takes
     *     moments, is left alone
     * @throws TransactionException when the system fails; its message says what that means for the files
     */
    public Committed commitUnlessChanged() throws TransactionException {
        staging.writeLock().lock();
        try {
            requireOpen();
            List<LeftAlone> inTheWay = objections(inOrder());
            return inTheWay.isEmpty() ? commit(inOrder()) : new Committed(0, inTheWay);
        } finally {
            staging.writeLock().unlock();
        }
    }

    private List<Operation> inOrder() {
        return operations.values().stream()
                .sorted(Comparator.comparing(Operation::target))
                .toList();
    }

    private List<LeftAlone> objections(List<Operation> staged) {
        Execution execution = new Execution(names, disk);
        List<LeftAlone> all = new ArrayList<>();
        for (Operation operation : staged) {
            execution.objection(operation).ifPresent(reason -> all.add(new LeftAlone(operation.target(), reason)));
        }
        return all;
    }

    private Committed commit(List<Operation> staged) throws TransactionException {
        if (staged.isEmpty()) {
            return new Committed(0, List.of());
        }
        try {
            stage.force(staged);
            journal.commit(staged);
        } catch (IOException e) {
            throw new TransactionException("nothing can be written: " + IoReasons.of(e) + "; no file was changed", e);
        }
        state = State.COMMITTING;
        try {
            Committed result = carryOut(staged);
            journal.discard();
            state = State.ENDED;
            return result;
        } catch (IOException e) {
            throw new TransactionException(
                    "the run could not be finished: " + IoReasons.of(e)
                            + "; every file is whole, and the next run writes those that still have their old content",
                    e);
        }
    }

    private Committed carryOut(List<Operation> staged) throws IOException {
        Execution execution = new Execution(names, disk);
        Map<String, LeftAlone> leftAlone = new ConcurrentHashMap<>();
        Concurrently.forEach(
                staged,
                operation -> execution
                        .carryOut(operation)
                        .ifPresent(reason ->
                                leftAlone.put(operation.target(), new LeftAlone(operation.target(), reason))));
        execution.force();
        return new Committed(
                staged.size() - leftAlone.size(),
                leftAlone.values().stream()
                        .sorted(Comparator.comparing(LeftAlone::path))
                        .toList());
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
