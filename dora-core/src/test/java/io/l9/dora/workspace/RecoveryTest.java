package io.l9.dora.workspace;

import static io.l9.dora.workspace.TransactionScenario.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {

    private static final Map<String, String> BEFORE =
            Map.of("a.py", "content of a.py", "d/b.py", "content of d/b.py", "gone.py", "content of gone.py");
    private static final Map<String, String> AFTER = Map.of("a.py", "new", "d/b.py", "new", "x/y/c.py", "new");
    private static final String ID = "0123";
    private static final String TEMPORARY = ".dora-0123-1.tmp";

    @TempDir
    Path folder;

    Tree tree;
    int trees;

    @BeforeEach
    void newTree() throws Exception {
        tree = new Tree(Files.createDirectory(folder.toRealPath().resolve("root" + ++trees)));
    }

    @Test
    void aRunThatIsKilledAnywhereIsUndoneOrFinishedByTheNext() throws Exception {
        boolean killed = true;
        for (int changes = 0; killed; changes++) {
            newTree();
            killed = dies(changes);
            assertEachFileIsWhole();
            recover(new DyingDisk(DyingDisk.IMMORTAL));
            assertAllOrNothing();
        }
        assertThat(trees).as("moments of death").isGreaterThan(30);
        assertThat(Snapshot.of(tree.root())).isEqualTo(AFTER);
    }

    @Test
    void aRecoveryThatIsKilledAnywhereIsRepeatedByTheNext() throws Exception {
        boolean killed = true;
        for (int changes = 10; killed; changes += 3) {
            boolean killedAgain = true;
            for (int more = 2; killedAgain; more++) {
                newTree();
                killed = dies(changes);
                killedAgain = killed && recoveryDies(more);
                assertEachFileIsWhole();
                recover(new DyingDisk(DyingDisk.IMMORTAL));
                assertAllOrNothing();
            }
        }
    }

    private boolean dies(int changes) throws Exception {
        tree.files("a.py", "d/b.py", "gone.py");
        try (Transaction transaction = Transaction.begin(tree.open(), new DyingDisk(changes), Duration.ZERO)) {
            transaction.stage(List.of(FileChange.replace("a.py", bytes("content of a.py"), bytes("new"))));
            transaction.stage(List.of(
                    FileChange.replace("d/b.py", bytes("content of d/b.py"), bytes("new")),
                    FileChange.create("x/y/c.py", bytes("new"))));
            transaction.stage(List.of(FileChange.delete("gone.py", bytes("content of gone.py"))));
            transaction.commit();
            return false;
        } catch (DyingDisk.Killed e) {
            return true;
        }
    }

    private boolean recoveryDies(int changes) throws Exception {
        try {
            recover(new DyingDisk(changes));
            return false;
        } catch (DyingDisk.Killed e) {
            return true;
        }
    }

    private List<String> recover(Disk disk) throws Exception {
        try (Transaction transaction = Transaction.begin(tree.open(), disk, Duration.ZERO)) {
            return transaction.recovered().notes();
        }
    }

    private void assertEachFileIsWhole() throws Exception {
        Map<String, String> now = Snapshot.of(tree.root());
        assertThat(now.get("a.py")).isIn(BEFORE.get("a.py"), "new");
        assertThat(now.get("d/b.py")).isIn(BEFORE.get("d/b.py"), "new");
        assertThat(now.get("gone.py")).isIn(BEFORE.get("gone.py"), null);
        assertThat(now.get("x/y/c.py")).isIn(null, "new");
    }

    private void assertAllOrNothing() throws Exception {
        assertThat(Snapshot.of(tree.root())).as("death %d", trees).isIn(BEFORE, AFTER);
        assertThat(tree.path(".dora")).doesNotExist();
    }

    @Test
    void aRunThatWasStoppedBeforeItsCommitIsUndone() throws Exception {
        tree.files("a.py").write(TEMPORARY, "new").write("d/.dora-0123-2.tmp", "ne");
        journal(
                header(),
                line("temporary", TEMPORARY),
                line("temporary", "d/.dora-0123-2.tmp"),
                line("temporary", ".dora-0123-3.tmp"));

        assertThat(recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .containsExactly(
                        "an earlier run was stopped before it changed any file; its temporary files are deleted");
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of("a.py", "content of a.py"));
    }

    @Test
    void aRunThatWasStoppedAfterItsCommitIsFinishedButForFilesThatSomebodyElseHasChanged() throws Exception {
        tree.write("todo.py", "old")
                .write("done.py", "new")
                .write("theirs.py", "theirs")
                .write("lost.py", "old")
                .write("damaged.py", "old");
        tree.write(".dora-0123-1.tmp", "new").write(".dora-0123-3.tmp", "new").write(".dora-0123-5.tmp", "ne");
        journal(
                header(),
                temporary(1),
                temporary(2),
                temporary(3),
                temporary(4),
                temporary(5),
                replace(0, "todo.py", 1),
                replace(1, "done.py", 2),
                replace(2, "theirs.py", 3),
                replace(3, "lost.py", 4),
                replace(4, "damaged.py", 5),
                line("commit", "5"));

        assertThat(recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .containsExactly(
                        "an earlier run was stopped: 4 of 5 files were still to be written; 1 written now, 3 left alone",
                        "an earlier run was stopped: theirs.py was left alone, it has changed since it was read",
                        "an earlier run was stopped: lost.py was left alone, its new content is gone or damaged",
                        "an earlier run was stopped: damaged.py was left alone, its new content is gone or damaged");
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of(
                        "todo.py",
                        "new",
                        "done.py",
                        "new",
                        "theirs.py",
                        "theirs",
                        "lost.py",
                        "old",
                        "damaged.py",
                        "old"));
    }

    @Test
    void whatBelongsTogetherIsFinishedTogetherOrNotAtAll() throws Exception {
        tree.write("a.py", "old").write("b.py", "theirs").write("c.py", "old").write("d.py", "new");
        tree.write(".dora-0123-1.tmp", "new").write(".dora-0123-2.tmp", "new").write(".dora-0123-3.tmp", "new");
        journal(
                header(),
                temporary(1),
                temporary(2),
                temporary(3),
                temporary(4),
                replace(0, "a.py", 1),
                replace(0, "b.py", 2),
                replace(1, "c.py", 3),
                replace(1, "d.py", 4),
                line("commit", "2"));

        assertThat(recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .containsExactly(
                        "an earlier run was stopped: 3 of 4 files were still to be written; 1 written now, 2 left alone",
                        "an earlier run was stopped: a.py was left alone, b.py goes with it, and it has changed since it was read",
                        "an earlier run was stopped: b.py was left alone, it has changed since it was read");
        assertThat(Snapshot.of(tree.root()))
                .isEqualTo(Map.of("a.py", "old", "b.py", "theirs", "c.py", "new", "d.py", "new"));
    }

    @Test
    void theTextOfACommitThatWasUnderWayIsDeleted() throws Exception {
        tree.write(".dora/message", "fix(dora): remediate a.py\n");
        assertThat(recover(new DyingDisk(DyingDisk.IMMORTAL))).isEmpty();
        assertThat(tree.path(".dora")).doesNotExist();
    }

    @Test
    void aLineWithoutAnEndDoesNotCount() throws Exception {
        tree.write("a.py", "old").write(TEMPORARY, "new");
        byte[] mark = line("commit", "1");
        byte[] half = java.util.Arrays.copyOf(mark, mark.length - 1);
        journal(header(), temporary(1), replace(0, "a.py", 1), half);

        recover(new DyingDisk(DyingDisk.IMMORTAL));
        assertThat(Snapshot.of(tree.root())).isEqualTo(Map.of("a.py", "old"));
    }

    @Test
    void anEmptyJournalIsARunThatWasStoppedAtOnce() throws Exception {
        journal();
        recover(new DyingDisk(DyingDisk.IMMORTAL));
        assertThat(tree.root()).isEmptyDirectory();
    }

    @Test
    void aJournalThatCannotBeUnderstoodStopsTheRunAndNothingIsTouched() throws Exception {
        byte[] damaged = temporary(1);
        damaged[12] ^= 1;
        assertUnusable("line 2 is damaged", header(), damaged, replace(0, "a.py", 1), line("commit", "1"));
        assertUnusable(
                "line 1 says that another version of the product has written it",
                line("dora-transaction", "2", ID, "place"));
        assertUnusable("line 1 is not the start of a journal", line("dora-transaction", "1"));
        assertUnusable("line 1 is not the start of a journal", line("temporary", TEMPORARY));
        assertUnusable("line 3 does not belong there", header(), temporary(1), line("commit", "1"));
        assertUnusable("line 3 does not belong there", header(), line("commit", "0"), temporary(1));
        assertUnusable("line 2 does not belong there", header(), replace(0, "a.py", 1), line("commit", "1"));
        assertUnusable("line 2 does not belong there", header(), line("operation", "0", "a.py", "", "", ""));
        assertUnusable("line 2 does not belong there", header(), line("operation", "0", "a.py", "", "abc", ""));
        assertUnusable("line 2 names no temporary file of the transaction", header(), line("temporary", "a.py"));
        assertUnusable(
                "line 2 names no temporary file of the transaction", header(), line("temporary", ".dora-4567-1.tmp"));
    }

    @Test
    void aCopyOfAJournalIsNotFollowed() throws Exception {
        tree.write("a.py", "old").write(TEMPORARY, "new");
        journal(header(), temporary(1), replace(0, "a.py", 1), line("commit", "1"));
        Tree copy = new Tree(folder.toRealPath().resolve("copy"));
        tree.shell("cp -a . ../copy");

        assertThatThrownBy(() -> Transaction.begin(copy.open()))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining(
                        "line 1 says that it was written in another place: this is a copy, as of a commit or an archive; ")
                .hasMessageContaining("delete the folder `.dora` and the files `.dora-*.tmp`");
        assertThat(copy.path("a.py")).hasContent("old");
        assertThat(copy.path(TEMPORARY)).hasContent("new");
        assertThat(copy.path(".dora/journal")).hasSameBinaryContentAs(tree.path(".dora/journal"));
        recover(new DyingDisk(DyingDisk.IMMORTAL));
        assertThat(tree.path("a.py")).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../.dora-0123-1.tmp", "/tmp/.dora-0123-1.tmp", "link/.dora-0123-1.tmp", ".git/.dora-0123-1.tmp"
            })
    void aJournalThatNamesPlacesOutsideOfTheTreeIsNotFollowed(String temporary) throws Exception {
        tree.write("../outside/.dora-0123-1.tmp", "theirs");
        assertUnusable(
                "it names " + temporary + ", which no run can have made", header(), line("temporary", temporary));
        assertThat(tree.path("../outside/.dora-0123-1.tmp")).hasContent("theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/x.py", "link/x.py", ".git/hooks/pre-commit", "sub/.git/config"})
    void aJournalPutsNothingWhereNoTransactionCould(String target) throws Exception {
        tree.files("../outside/y", ".git/hooks/y", "sub/.git/y").link("link", "../outside");
        tree.write(TEMPORARY, "new");
        journal(
                header(),
                temporary(1),
                line("operation", "0", target, TEMPORARY, "", digest("new")),
                line("commit", "1"));

        assertThat(recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .hasSize(2)
                .last()
                .asString()
                .contains("was left alone");
        assertThat(tree.path(target)).doesNotExist();
        assertThat(tree.path(TEMPORARY)).doesNotExist();
    }

    @Test
    void aLinkInThePlaceOfATemporaryFileIsNotFollowed() throws Exception {
        tree.write("a.py", "old").write("../secret", "new").link(TEMPORARY, "../secret");
        journal(header(), temporary(1), replace(0, "a.py", 1), line("commit", "1"));

        recover(new DyingDisk(DyingDisk.IMMORTAL));
        assertThat(tree.path("a.py")).hasContent("old");
        assertThat(tree.path("../secret")).hasContent("new");
    }

    @Test
    void aFolderOfTheRunsThatIsALinkIsNotFollowed() throws Exception {
        tree.files("../outside/x").link(".dora", "../outside");
        assertThatThrownBy(() -> recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .isInstanceOf(TransactionException.class)
                .hasMessageStartingWith("`.dora` is not a folder");
        assertThat(tree.root().resolveSibling("outside")).isDirectoryNotContaining("glob:**/lock");
    }

    @Test
    void linksInThePlaceOfJournalAndLockAreNotFollowed() throws Exception {
        tree.write("../secret", "secret").link(".dora/journal", "../../secret");
        assertThatThrownBy(() -> recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .hasMessageContaining("`.dora/journal` cannot be used: the file is a symbolic link");
        tree.link(".dora/lock", "../../secret");
        assertThatThrownBy(() -> recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .hasMessage("`.dora/lock` is not a file; remove it");
        assertThat(tree.path("../secret")).hasContent("secret");
    }

    /** Leaves a new tree for the next journal. */
    private void assertUnusable(String reason, byte[]... lines) throws Exception {
        tree.write("a.py", "old").write(TEMPORARY, "new").link("link", "../outside");
        journal(lines);
        Map<String, String> before = Snapshot.of(tree.root());
        assertThatThrownBy(() -> recover(new DyingDisk(DyingDisk.IMMORTAL)))
                .isInstanceOf(TransactionException.class)
                .hasMessage(
                        "an earlier run was stopped, and its journal `.dora/journal` cannot be used: " + reason
                                + "; no file is torn. Look at `git status`, then delete the folder `.dora` and the files `.dora-*.tmp`, and run again");
        assertThat(Snapshot.of(tree.root())).isEqualTo(before);
        newTree();
    }

    private void journal(byte[]... lines) throws Exception {
        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            journal.write(line);
        }
        Files.createDirectories(tree.path(".dora"));
        Files.write(tree.path(".dora/journal"), journal.toByteArray());
    }

    /** The journal knows where it is, so it is made first. */
    private byte[] header() throws Exception {
        journal();
        return line("dora-transaction", "1", ID, FileIdentity.withFolder(tree.path(".dora/journal")));
    }

    private static byte[] temporary(int number) {
        return line("temporary", ".dora-0123-" + number + ".tmp");
    }

    private static byte[] replace(int group, String target, int number) {
        return line(
                "operation",
                String.valueOf(group),
                target,
                ".dora-0123-" + number + ".tmp",
                digest("old"),
                digest("new"));
    }

    private static String digest(String content) {
        return Sha256.of(bytes(content));
    }

    private static byte[] line(String... words) {
        return JournalLine.encode(words);
    }
}
