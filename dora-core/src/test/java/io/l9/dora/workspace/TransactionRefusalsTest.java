package io.l9.dora.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which files a transaction takes, and what stays of them. */
class TransactionRefusalsTest extends TransactionScenario {

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
            assertThat(transaction.stage(List.of(FileChange.create("e/new/b.py", bytes("new")))))
                    .contains("a folder of the path is a symbolic link, which is not followed");
            assertThat(transaction.stage(List.of(FileChange.delete("e/a.py", bytes("content of d/a.py")))))
                    .isPresent();
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
            assertThat(transaction.stage(List.of(FileChange.create("folder/b.py", bytes("")))))
                    .contains("its folder is write-protected");
            assertThat(transaction.stage(List.of(FileChange.delete("folder/a.py", bytes("content of folder/a.py")))))
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
                assertThat(transaction.stage(List.of(FileChange.create(path, bytes("x")))))
                        .as(path)
                        .isPresent();
                assertThat(transaction.stage(
                                List.of(FileChange.replace(path, bytes("content of " + path), bytes("x")))))
                        .as(path)
                        .isPresent();
                assertThat(transaction.stage(List.of(FileChange.delete(path, bytes("content of " + path)))))
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
                assertThat(transaction.stage(List.of(FileChange.replace(name, bytes("old"), bytes("new")))))
                        .as(name)
                        .isEmpty();
            }
            assertThat(transaction.commit().leftAlone()).isEmpty();
        }
        try (Transaction transaction = begin()) {
            for (String name : names) {
                assertThat(transaction.stage(List.of(FileChange.delete(name, bytes("new")))))
                        .isEmpty();
            }
            assertThat(transaction.commit()).isEqualTo(new Committed(names.size(), List.of()));
        }
        assertThat(tree.root()).isEmptyDirectory();
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

    private static String refusal(Transaction transaction, String path) throws Exception {
        return replace(transaction, path, "new").orElseThrow();
    }
}
