package io.l9.dora;

import io.l9.dora.inject.Plan.Change;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.Transaction;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.Workspace;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** What is made goes before what is changed: a block that moves to a sidecar must not be taken away when there can be no sidecar. */
    @Override
    public Optional<String> stage(Change change) throws TransactionException {
        List<DocumentChange> inOrder = change.documents().stream()
                .sorted(Comparator.comparing(document -> document.before().isPresent()))
                .toList();
        for (DocumentChange document : inOrder) {
            Optional<String> refusal = stage(document);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<String> stage(DocumentChange change) throws TransactionException {
        if (change.before().isEmpty()) {
            return transaction.create(change.document(), bytes(change.after().orElseThrow()));
        }
        byte[] before = bytes(change.before().get());
        return change.after().isPresent()
                ? transaction.replace(
                        change.document(), before, bytes(change.after().get()))
                : transaction.delete(change.document(), before);
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
    public Map<String, String> commit() throws TransactionException {
        return transaction.commit().leftAlone().stream().collect(Collectors.toMap(LeftAlone::path, LeftAlone::reason));
    }

    @Override
    public void close() throws TransactionException {
        transaction.close();
    }
}
