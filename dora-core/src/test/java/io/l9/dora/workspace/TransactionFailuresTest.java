package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.workspace.Committed.Cause;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes of a transaction when the system fails it. */
class TransactionFailuresTest extends TransactionScenario {

    @Test
    void whatReadsBackAsSomethingElseIsNotPutInPlace() throws Exception {
        tree.files("a.py", "b.py");
        Map<String, String> before = Snapshot.of(tree.root());
        Disk lying = new Disk() {
            @Override
            void fill(Path file, byte[] bytes) throws java.io.IOException {
                super.fill(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
            }
        };
        try (Transaction transaction = Transaction.begin(tree.open(), lying, Duration.ZERO)) {
            replace(transaction, "a.py", "new");
            assertThatThrownBy(transaction::commitUnlessChanged)
                    .isInstanceOf(TransactionException.class)
                    .hasMessageStartingWith("a.py cannot be written");
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
    }

    @Test
    void aFullDiskChangesNothing() throws Exception {
        tree.files("a.py", "b.py");
        Map<String, String> before = Snapshot.of(tree.root());
        Disk full = new Disk() {
            @Override
            void fill(Path file, byte[] bytes) throws java.io.IOException {
                if (file.getFileName().toString().endsWith("-2.tmp")) {
                    throw new java.io.IOException("No space left on device");
                }
                super.fill(file, bytes);
            }
        };
        try (Transaction transaction = Transaction.begin(tree.open(), full, Duration.ZERO)) {
            replace(transaction, "a.py", "new");
            assertThatThrownBy(() -> replace(transaction, "b.py", "new"))
                    .isInstanceOf(TransactionException.class)
                    .hasMessage("b.py cannot be written: No space left on device; no file was changed");
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
    }

    @Test
    void aPartThatTheSystemRefusesWaitsForTheNextRun() throws Exception {
        tree.files("a.json", "b.json");
        try (Transaction transaction = Transaction.begin(tree.open(), refusing("a.json"), Duration.ZERO)) {
            for (String path : List.of("a.json", "b.json")) {
                transaction.stage(List.of(
                        FileChange.replace(path, bytes("content of " + path), bytes("new")),
                        FileChange.create(path + ".dora.yaml", bytes("new"))));
            }
            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(UnfinishedException.class)
                    .hasMessageStartingWith(
                            "the run could not be finished: a.json cannot be written: refused; every file is whole");
        }
        assertThat(tree.path("b.json")).as("the others are written").hasContent("new");
        assertThatThrownBy(() -> Transaction.begin(tree.open(), refusing("a.json"), Duration.ZERO))
                .isInstanceOf(TransactionException.class)
                .hasMessage(
                        "an earlier run was stopped, and the rest of it cannot be done: a.json cannot be written: refused;"
                                + " mend that and run again, every file is whole");
        try (Transaction transaction = begin()) {
            assertThat(transaction.recovered().notes())
                    .containsExactly("an earlier run was stopped: 1 of 4 files were still to be written; finished");
        }
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(
                        Map.of("a.json", "new", "a.json.dora.yaml", "new", "b.json", "new", "b.json.dora.yaml", "new"));
    }

    @Test
    void whatTheSystemRefusesAtOnceIsLeftAloneWithAllThatGoesWithIt() throws Exception {
        tree.files("a.json");
        try (Transaction transaction = Transaction.begin(tree.open(), refusing("a.json.dora.yaml"), Duration.ZERO)) {
            transaction.stage(List.of(
                    FileChange.replace("a.json", bytes("content of a.json"), bytes("new")),
                    FileChange.create("a.json.dora.yaml", bytes("new"))));
            assertThat(transaction.commit().leftAlone())
                    .containsExactly(
                            new LeftAlone("a.json", Cause.NOT_WRITABLE, "a.json.dora.yaml goes with it, and refused"),
                            new LeftAlone("a.json.dora.yaml", Cause.NOT_WRITABLE, "refused"));
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of("a.json", "content of a.json"));
    }

    @Test
    void allOrNothingIsNothingWhenTheSystemRefusesTheFirstFile() throws Exception {
        tree.files("a.py", "b.py");
        Map<String, String> before = Snapshot.of(tree.root());
        try (Transaction transaction = Transaction.begin(tree.open(), refusing("a.py"), Duration.ZERO)) {
            replace(transaction, "a.py", "new");
            replace(transaction, "b.py", "new");
            assertThat(transaction.commitUnlessChanged().written()).isZero();
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
    }

    @Test
    void allOrNothingIsFinishedByTheNextRunWhenTheSystemRefusesALaterFile() throws Exception {
        tree.files("a.py", "b.py", "c.py");
        try (Transaction transaction = Transaction.begin(tree.open(), refusing("b.py"), Duration.ZERO)) {
            for (String path : List.of("a.py", "b.py", "c.py")) {
                replace(transaction, path, "new");
            }
            assertThatThrownBy(transaction::commitUnlessChanged).isInstanceOf(UnfinishedException.class);
        }
        try (Transaction transaction = begin()) {
            assertThat(transaction.recovered().notes()).hasSize(1);
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of("a.py", "new", "b.py", "new", "c.py", "new"));
    }

    @Test
    void aJournalThatNoRunCouldReadAgainIsNotWritten() throws Exception {
        tree.files("a.py");
        Disk verbose = new Disk() {
            @Override
            void append(FileChannel channel, byte[] bytes) throws IOException {
                super.append(channel, bytes);
                channel.position(Journal.MOST_BYTES - 10);
            }
        };
        try (Transaction transaction = Transaction.begin(tree.open(), verbose, Duration.ZERO)) {
            assertThatThrownBy(() -> replace(transaction, "a.py", "new"))
                    .isInstanceOf(TransactionException.class)
                    .hasMessageContaining("change fewer files at once; no file was changed");
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of("a.py", "content of a.py"));
    }

    @Test
    void aNewFileThatTheSystemDeniesIsRefusedAlone() throws Exception {
        Disk denying = new Disk() {
            @Override
            void create(Path file) throws IOException {
                throw new AccessDeniedException(file.toString());
            }
        };
        try (Transaction transaction = Transaction.begin(tree.open(), denying, Duration.ZERO)) {
            assertThat(transaction.stage(List.of(FileChange.create("a.py", bytes("new")))))
                    .contains("permission denied");
            assertThat(transaction.commit()).isEqualTo(new Committed(0, List.of()));
        }
        assertThat(tree.root()).isEmptyDirectory();
    }

    /** A disk that puts nothing in the place of a file. */
    private static Disk refusing(String name) {
        return new Disk() {
            @Override
            void rename(Path from, Path to) throws IOException {
                if (to.endsWith(name)) {
                    throw new IOException("refused");
                }
                super.rename(from, to);
            }
        };
    }
}
