package io.l9.dora;

import io.l9.dora.inject.Patch;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.Committed;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.Transaction;
import io.l9.dora.workspace.TransactionException;
import io.l9.dora.workspace.Workspace;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where generated files go: into the tree, all or none, or into a patch. */
interface GeneratedOutlet extends AutoCloseable {

    /** Returns what was done about an earlier run that was stopped. */
    List<String> recovered();

    /**
     * Takes the changes of one file. Called by several threads.
     *
     * @return why they cannot be made, as words of a message; empty when they can
     */
    Optional<String> stage(List<FileChange> together) throws TransactionException;

    /** Makes all that was staged happen, or nothing. */
    Committed commit() throws TransactionException;

    @Override
    void close() throws TransactionException;

    /** Returns the patch of some changes; empty when one of them is of no text. */
    static Optional<byte[]> patch(List<FileChange> together) {
        List<DocumentChange> documents = together.stream()
                .map(change -> new DocumentChange(
                        change.path(),
                        change.before().flatMap(GeneratedOutlet::text),
                        change.after().flatMap(GeneratedOutlet::text)))
                .toList();
        boolean complete = true;
        for (int i = 0; i < together.size(); i++) {
            complete &= together.get(i).before().isPresent()
                            == documents.get(i).before().isPresent()
                    && together.get(i).after().isPresent()
                            == documents.get(i).after().isPresent();
        }
        return complete ? Optional.of(Patch.of(documents)) : Optional.empty();
    }

    /** Reads bytes as text of which each character is one of them. */
    private static Optional<SourceText> text(byte[] bytes) {
        try {
            return SourceText.decode(bytes, StandardCharsets.ISO_8859_1) instanceof SourceText.Decoding.Decoded decoded
                            && Arrays.equals(decoded.text().encode(), bytes)
                    ? Optional.of(decoded.text())
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Writes nothing. */
    final class Nowhere implements GeneratedOutlet {

        @Override
        public List<String> recovered() {
            return List.of();
        }

        @Override
        public Optional<String> stage(List<FileChange> together) {
            return Optional.empty();
        }

        @Override
        public Committed commit() {
            return new Committed(0, List.of());
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }

    /** Writes into a tree. */
    final class IntoTree implements GeneratedOutlet {

        private final Transaction transaction;

        /** Waits until nobody else writes into the tree. */
        IntoTree(Workspace workspace) throws TransactionException {
            this.transaction = Transaction.begin(workspace);
        }

        @Override
        public List<String> recovered() {
            return transaction.recovered();
        }

        @Override
        public Optional<String> stage(List<FileChange> together) throws TransactionException {
            return transaction.stage(together);
        }

        @Override
        public Committed commit() throws TransactionException {
            return transaction.commitUnlessChanged();
        }

        @Override
        public void close() throws TransactionException {
            transaction.close();
        }
    }
}
