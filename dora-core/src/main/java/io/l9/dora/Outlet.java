package io.l9.dora;

import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Recovered;
import io.l9.dora.workspace.Transaction;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.UnfinishedException;
import io.l9.dora.workspace.Workspace;
import io.l9.dora.workspace.WriteCheck;
import java.util.List;
import java.util.Optional;

/** Where changes go: into the tree, or, in a dry run, nowhere. */
interface Outlet extends AutoCloseable {

    /** Returns what was done about an earlier run that was stopped. */
    Recovered recovered();

    /**
     * Takes changes that belong together. Called by several threads.
     *
     * @return why the files cannot be written, as words of a message; empty when they can
     */
    Optional<String> stage(List<FileChange> together) throws TransactionException;

    /**
     * Makes all that was staged happen, but for files that somebody has changed meanwhile.
     *
     * @return the documents that were left alone, each once
     * @throws UnfinishedException when only some of what was staged could be written
     */
    List<LeftAlone> commit() throws TransactionException;

    /** Does the same, or nothing at all when somebody has changed one of the files. */
    List<LeftAlone> commitUnlessChanged() throws TransactionException;

    @Override
    void close() throws TransactionException;

    /** Waits until nobody else writes into a tree, then writes there. */
    static Outlet into(Workspace workspace) throws TransactionException {
        return new Tree(Transaction.begin(workspace));
    }

    /** Returns one that writes nothing, and takes what could be written. */
    static Outlet nowhere(Workspace workspace) {
        return new Nowhere(WriteCheck.of(workspace));
    }

    /** Writes changes into a tree, all or none. */
    final class Tree implements Outlet {

        private final Transaction transaction;

        private Tree(Transaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Recovered recovered() {
            return transaction.recovered();
        }

        @Override
        public Optional<String> stage(List<FileChange> together) throws TransactionException {
            return transaction.stage(together);
        }

        @Override
        public List<LeftAlone> commit() throws TransactionException {
            return transaction.commit().leftAlone();
        }

        @Override
        public List<LeftAlone> commitUnlessChanged() throws TransactionException {
            return transaction.commitUnlessChanged().leftAlone();
        }

        @Override
        public void close() throws TransactionException {
            transaction.close();
        }
    }

    /** Writes nothing. */
    final class Nowhere implements Outlet {

        private final WriteCheck check;

        private Nowhere(WriteCheck check) {
            this.check = check;
        }

        @Override
        public Recovered recovered() {
            return Recovered.NOTHING;
        }

        @Override
        public Optional<String> stage(List<FileChange> together) {
            return together.stream()
                    .flatMap(change -> check.objection(change).stream())
                    .findFirst();
        }

        @Override
        public List<LeftAlone> commit() {
            return List.of();
        }

        @Override
        public List<LeftAlone> commitUnlessChanged() {
            return List.of();
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }
}
