package io.l9.dora;

import io.l9.dora.inject.Plan.Change;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Transaction;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.Workspace;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/** Writes changes into the tree, all or none. */
final class TreeOutlet implements Outlet {

    private final Transaction transaction;

    private TreeOutlet(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Waits until nobody else writes into the tree. */
    static TreeOutlet open(Workspace workspace) throws TransactionException {
        return new TreeOutlet(Transaction.begin(workspace));
    }

    @Override
    public List<String> recovered() {
        return transaction.recovered();
    }

    @Override
    public Optional<String> stage(Change change) throws TransactionException {
        return transaction.stage(
                change.documents().stream().map(TreeOutlet::fileChange).toList());
    }

    private static FileChange fileChange(DocumentChange change) {
        return new FileChange(
                change.document(),
                change.before().map(TreeOutlet::bytes),
                change.after().map(TreeOutlet::bytes),
                false);
    }

    private static byte[] bytes(SourceText text) {
        try {
            return text.encode();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a change that was not proved", e);
        }
    }

    @Override
    public Optional<byte[]> patch(Change change) {
        return Optional.empty();
    }

    @Override
    public List<LeftAlone> commit() throws TransactionException {
        return transaction.commit().leftAlone();
    }

    @Override
    public void close() throws TransactionException {
        transaction.close();
    }
}
