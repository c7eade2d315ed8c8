package io.l9.dora.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.l9.dora.workspace.Committed.Cause;
import io.l9.dora.workspace.Committed.LeftAlone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void makeTree() throws Exception {
        tree = new Tree(folder.toRealPath().resolve("root"));
        Files.createDirectory(tree.root());
    }

    @Test
    void replacesCreatesAndDeletes() throws Exception {
        tree.files("a.py", "d/b.py", "old.dora.yaml");
        try (Transaction transaction = begin()) {
            assertThat(replace(transaction, "a.py", "new a")).isEmpty();
            assertThat(replace(transaction, "d/b.py", "")).isEmpty();
            assertThat(transaction.create("x/y/c.py", bytes("new c"))).isEmpty();
            assertThat(transaction.create("d/e.py", bytes("new e"))).isEmpty();
            assertThat(transaction.delete("old.dora.yaml", bytes("content of old.dora.yaml")))
                    .isEmpty();
            assertThat(transaction.commit()).isEqualTo(new Committed(5, List.of()));
        }
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of("a.py", "new a", "d/b.py", "", "d/e.py", "new e", "x/y/c.py", "new c"));
    }

    @Test
    void withoutACommitNothingChanges() throws Exception {
        tree.files("a.py", "d/b.py");
        Map<String, String> before = Snapshot.of(tree.root());
        try (Transaction transaction = begin()) {
            replace(transaction, "a.py", "new a");
            transaction.create("x/c.py", bytes("new c"));
            transaction.delete("d/b.py", bytes("content of d/b.py"));
            assertThat(tree.path("a.py")).hasContent("content of a.py");
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
        assertThat(tree.path("x")).doesNotExist();
    }

    @Test
    void aRunThatStagesNothingLeavesNothing() throws Exception {
        try (Transaction transaction = begin()) {
            assertThat(transaction.recovered()).isEmpty();
            assertThat(transaction.commit()).isEqualTo(new Committed(0, List.of()));
        }
        assertThat(tree.root()).isEmptyDirectory();
    }

    @Test
    void filesThatSomebodyElseHasChangedAreLeftAlone() throws Exception {
        tree.files("changed.py", "deleted.py", "kept.py", "removed.py", "link.py");
        try (Transaction transaction = begin()) {
            for (String path : List.of("changed.py", "deleted.py", "kept.py", "link.py")) {
                assertThat(replace(transaction, path, "new")).isEmpty();
            }
            transaction.create("made.py", bytes("new"));
            transaction.delete("removed.py", bytes("content of removed.py"));
            tree.write("changed.py", "theirs").write("made.py", "theirs").write("removed.py", "theirs");
            tree.shell("rm deleted.py link.py; ln -s kept.py link.py");

            assertThat(transaction.commit())
                    .isEqualTo(new Committed(
                            1,
                            List.of(
                                    changed("changed.py", "it has changed since it was read"),
                                    changed("deleted.py", "it has changed since it was read"),
                                    changed("link.py", "it has changed since it was read"),
                                    changed("made.py", "somebody else has made it meanwhile"),
                                    changed("removed.py", "it has changed since it was read"))));
        }
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of(
                        "changed.py", "theirs",
                        "kept.py", "new",
                        "link.py", "-> kept.py",
                        "made.py", "theirs",
                        "removed.py", "theirs"));
    }

    @Test
    void whatBelongsTogetherIsRefusedTogether() throws Exception {
        tree.files("a.json", "linked.json").shell("ln linked.json other");
        Map<String, String> before = Snapshot.of(tree.root());
        try (Transaction transaction = begin()) {
            assertThat(transaction.stage(List.of(
                            FileChange.create("linked.json.dora.yaml", bytes("new")),
                            FileChange.replace("linked.json", bytes("content of linked.json"), bytes("new")))))
                    .isPresent();
            assertThat(transaction.create("linked.json.dora.yaml/x", bytes("new")))
                    .as("the sidecar is not to be made any more")
                    .isEmpty();
            assertThat(transaction.delete("linked.json.dora.yaml", bytes(""))).isEmpty();
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
    }

    @Test
    void whatBelongsTogetherIsLeftAloneTogether() throws Exception {
        tree.files("a.json", "b.json");
        try (Transaction transaction = begin()) {
            for (String path : List.of("a.json", "b.json")) {
                transaction.stage(List.of(
                        FileChange.replace(path, bytes("content of " + path), bytes("new")),
                        FileChange.create(path + ".dora.yaml", bytes("new"))));
            }
            tree.write("a.json", "theirs");
            assertThat(transaction.commit())
                    .isEqualTo(new Committed(
                            2,
                            List.of(
                                    changed("a.json", "it has changed since it was read"),
                                    changed(
                                            "a.json.dora.yaml",
                                            "a.json goes with it, and it has changed since it was read"))));
        }
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of("a.json", "theirs", "b.json", "new", "b.json.dora.yaml", "new"));
    }

    @Test
    void allOrNothingChangesNothingWhenOneFileHasChanged() throws Exception {
        tree.files("a.py", "b.py");
        try (Transaction transaction = begin()) {
            replace(transaction, "a.py", "new");
            replace(transaction, "b.py", "new");
            tree.write("b.py", "theirs");
            assertThat(transaction.commitUnlessChanged())
                    .isEqualTo(new Committed(0, List.of(changed("b.py", "it has changed since it was read"))));
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of("a.py", "content of a.py", "b.py", "theirs"));
    }

    @Test
    void whatAFileIsBesidesItsContentIsKept() throws Exception {
        tree.files("run.py");
        Path file = tree.path("run.py");
        Files.setAttribute(file, "unix:mode", 07754);
        UserDefinedFileAttributeView attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        attributes.write("note", ByteBuffer.wrap(bytes("kept")));
        Object before = Files.readAttributes(file, "unix:mode,uid,gid");
        try (Transaction transaction = begin()) {
            replace(transaction, "run.py", "new");
            transaction.commit();
        }
        assertThat(file).hasContent("new");
        assertThat(Files.readAttributes(file, "unix:mode,uid,gid")).isEqualTo(before);
        ByteBuffer note = ByteBuffer.allocate(10);
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).read("note", note);
        assertThat(new String(note.array(), 0, note.position(), UTF_8)).isEqualTo("kept");
    }

    @Test
    void ownerAndGroupAreKept() throws Exception {
        assumeTrue((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only root gives files away");
        tree.files("theirs.py").shell("chown 1234:2345 theirs.py");
        try (Transaction transaction = begin()) {
            assertThat(replace(transaction, "theirs.py", "new")).isEmpty();
            transaction.commit();
        }
        assertThat(Files.readAttributes(tree.path("theirs.py"), "unix:uid,gid"))
                .isEqualTo(Map.of("uid", 1234, "gid", 2345));
    }

    @Test
    void filesThatCannotBeReplacedByTheirLikeAreRefused() throws Exception {
        tree.files("d/a.py", "linked.py", "folder.py/x")
                .shell("ln linked.py other; mkfifo pipe.py; ln -s linked.py link.py; ln -s d e");
        try (Transaction transaction = begin()) {
            assertThat(replace(transaction, "linked.py", "new"))
                    .get()
                    .asString()
                    .startsWith("it has 2 names (hard links)");
            assertThat(refusal(transaction, "link.py")).isEqualTo("it is no file any more");
            assertThat(refusal(transaction, "pipe.py")).isEqualTo("it is no file any more");
            assertThat(refusal(transaction, "folder.py")).isEqualTo("it is no file any more");
            assertThat(refusal(transaction, "absent.py")).isEqualTo("it is not there any more");
            assertThat(refusal(transaction, "absent/a.py")).isEqualTo("it is not there any more");
            assertThat(refusal(transaction, "e/a.py"))
                    .isEqualTo("a folder of the path is a symbolic link, which is not followed");
            assertThat(transaction.create("e/new/b.py", bytes("new")))
                    .contains("a folder of the path is a symbolic link, which is not followed");
            assertThat(transaction.delete("e/a.py", bytes("content of d/a.py"))).isPresent();
            assertThat(transaction.commit().written()).isZero();
        }
        assertThat(tree.path("linked.py")).hasContent("content of linked.py");
        assertThat(tree.path("d/a.py")).hasContent("content of d/a.py");
    }

    @Test
    void writeProtectedFilesAndFoldersAreRefused() throws Exception {
        tree.files("file.py", "folder/a.py");
        Files.setPosixFilePermissions(tree.path("file.py"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(tree.path("folder"), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(tree.path("file.py")), "permissions stop this user");
        try (Transaction transaction = begin()) {
            assertThat(refusal(transaction, "file.py")).isEqualTo("it is write-protected");
            assertThat(refusal(transaction, "folder/a.py")).isEqualTo("its folder is write-protected");
            assertThat(transaction.create("folder/b.py", bytes(""))).contains("its folder is write-protected");
            assertThat(transaction.delete("folder/a.py", bytes("content of folder/a.py")))
                    .contains("its folder is write-protected");
        } finally {
            Files.setPosixFilePermissions(tree.path("folder"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void filesThatTheSystemHoldsFastAreRefused() throws Exception {
        tree.files("fast.py").shell("chattr +i fast.py || true");
        assumeTrue(isHeldFast("fast.py"), "this user, or this file system, cannot hold files fast");
        try (Transaction transaction = begin()) {
            assertThat(refusal(transaction, "fast.py")).isEqualTo("it is write-protected");
        } finally {
            tree.shell("chattr -i fast.py");
        }
    }

    /** Asks the system itself, and not the code under test: no new name can be given to such a file. */
    private boolean isHeldFast(String path) throws Exception {
        tree.shell("ln " + path + " probe || true");
        boolean held = Files.notExists(tree.path("probe"));
        Files.deleteIfExists(tree.path("probe"));
        return held;
    }

    @Test
    void aRootThatCannotBeWrittenIsAnError() throws Exception {
        Files.setPosixFilePermissions(tree.root(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(tree.root()), "permissions stop this user");
        try {
            assertThatThrownBy(this::begin)
                    .isInstanceOf(TransactionException.class)
                    .hasMessage("the root cannot be written: permission denied");
        } finally {
            Files.setPosixFilePermissions(tree.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

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
    void pathsThatNoFileOfTheTreeHasAreRefused() throws Exception {
        tree.files("../secret", ".git/config");
        try (Transaction transaction = begin()) {
            for (String path : List.of(
                    "../secret",
                    "a/../../secret",
                    "/etc/hosts",
                    tree.path("a.py").toString(),
                    "",
                    ".",
                    "./a.py",
                    "a//b.py",
                    "a/",
                    ".git/hooks/pre-commit",
                    "sub/.GIT/config",
                    ".git",
                    "nul\0.py",
                    "half\ud83d.py")) {
                assertThat(transaction.create(path, bytes("x"))).as(path).isPresent();
                assertThat(transaction.replace(path, bytes("content of " + path), bytes("x")))
                        .as(path)
                        .isPresent();
                assertThat(transaction.delete(path, bytes("content of " + path)))
                        .as(path)
                        .isPresent();
            }
            assertThat(transaction.commit().written()).isZero();
        }
        assertThat(tree.path("../secret")).hasContent("content of ../secret");
    }

    @Test
    void anyNameThatAFileCanHave() throws Exception {
        tree.shell("for n in $'new\\nline' $'bad\\xff' $'\\xc3\\xa9 %20' ' ' -; do printf old > \"$n.py\"; done");
        tree.write("x".repeat(255), "old");
        List<String> names = List.of("new\nline.py", "bad\udcff.py", "\u00e9 %20.py", " .py", "-.py", "x".repeat(255));
        try (Transaction transaction = begin()) {
            for (String name : names) {
                assertThat(transaction.replace(name, bytes("old"), bytes("new")))
                        .as(name)
                        .isEmpty();
            }
            assertThat(transaction.commit().leftAlone()).isEmpty();
        }
        try (Transaction transaction = begin()) {
            for (String name : names) {
                assertThat(transaction.delete(name, bytes("new"))).isEmpty();
            }
            assertThat(transaction.commit()).isEqualTo(new Committed(names.size(), List.of()));
        }
        assertThat(tree.root()).isEmptyDirectory();
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
    void threadsStageAtOnce() throws Exception {
        List<String> paths = IntStream.range(0, 500)
                .mapToObj(i -> "d" + i % 7 + "/f" + i + ".py")
                .toList();
        tree.files(paths.toArray(String[]::new));
        try (Transaction transaction = begin()) {
            List<String> refused = new ArrayList<>();
            paths.parallelStream().forEach(path -> {
                try {
                    replace(transaction, path, "new " + path).ifPresent(refused::add);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(refused).isEmpty();
            assertThat(transaction.commit()).isEqualTo(new Committed(500, List.of()));
        }
        Map<String, String> after = Snapshot.of(tree.root());
        assertThat(after)
                .hasSize(500)
                .allSatisfy((path, content) -> assertThat(content).isEqualTo("new " + path));
    }

    @Test
    void anEndedTransactionTakesNothing() throws Exception {
        tree.files("a.py");
        Transaction transaction = begin();
        transaction.close();
        assertThatThrownBy(() -> replace(transaction, "a.py", "new")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
        transaction.close();
        assertThat(tree.path("a.py")).hasContent("content of a.py");
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
            assertThat(transaction.recovered())
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
            assertThat(transaction.recovered()).hasSize(1);
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
    void aNameThatIsTooLongIsRefusedBeforeAnythingIsWritten() throws Exception {
        String file = "x".repeat(250);
        tree.write(file, "old");
        try (Transaction transaction = begin()) {
            assertThat(transaction.stage(List.of(
                            FileChange.replace(file, bytes("old"), bytes("new")),
                            FileChange.create(file + ".dora.yaml", bytes("new")))))
                    .contains("there cannot be a file of that name here: it is too long, or not to be looked at");
            assertThat(transaction.commit()).isEqualTo(new Committed(0, List.of()));
        }
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of(file, "old"));
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
            assertThat(transaction.create("a.py", bytes("new"))).contains("permission denied");
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

    private static LeftAlone changed(String path, String reason) {
        return new LeftAlone(path, Cause.CHANGED, reason);
    }

    private Transaction begin() throws Exception {
        return Transaction.begin(tree.open(), new Disk(), Duration.ZERO);
    }

    private static String refusal(Transaction transaction, String path) throws Exception {
        return replace(transaction, path, "new").orElseThrow();
    }

    private static Optional<String> replace(Transaction transaction, String path, String after) throws Exception {
        return transaction.replace(path, bytes("content of " + path), bytes(after));
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
