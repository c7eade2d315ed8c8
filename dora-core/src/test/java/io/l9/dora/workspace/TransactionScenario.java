package io.l9.dora.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l9.dora.workspace.Committed.Cause;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tree that transactions write into. */
abstract class TransactionScenario {

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void makeTree() throws Exception {
        tree = new Tree(folder.toRealPath().resolve("root"));
        Files.createDirectory(tree.root());
    }

    static LeftAlone changed(String path, String reason) {
        return new LeftAlone(path, Cause.CHANGED, reason);
    }

    Transaction begin() throws Exception {
        return Transaction.begin(tree.open(), new Disk(), Duration.ZERO);
    }

    static Optional<String> replace(Transaction transaction, String path, String after) throws Exception {
        return transaction.stage(List.of(FileChange.replace(path, bytes("content of " + path), bytes(after))));
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
