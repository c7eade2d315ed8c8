package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.l9.dora.workspace.Verdict.Excluded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkSelectionTest {

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void open() throws Exception {
        tree = new Tree(folder.toRealPath());
    }

    @Test
    void findsAllFilesWhereThereIsNoGit() throws Exception {
        tree.files("b.py", "a/z.md", "x.txt").write(".gitignore", "*");

        Selection selection = tree.select();
        assertThat(selection.origin()).isEqualTo(Origin.FILE_SYSTEM);
        assertThat(selection.candidates()).containsExactly("a/z.md", "b.py");
        assertThat(selection.notes()).isEmpty();
    }

    @Test
    void entersNeitherJunkNorRepositoriesNorLinks() throws Exception {
        tree.files("a.py", "node_modules/b.py", "lib/.venv/c.py", "pom.xml", "target/d.py", "nested/e.py");
        tree.folder("nested").git("init", "--quiet");
        tree.link("l.py", "a.py").link("loop", ".").link("lib/up", "..");

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.excluded(Exclusion.JUNK_FOLDER)).isEqualTo(3);
        assertThat(selection.excluded(Exclusion.NESTED_REPOSITORY)).isOne();
        assertThat(selection.excluded(Exclusion.SYMLINK)).isOne();
        assertThat(tree.judge("loop/a.py")).isEqualTo(new Excluded(Exclusion.SYMLINK, "folder loop"));
    }

    @Test
    void emptyGitFileHidesNothing() throws Exception {
        tree.files("a/x.py")
                .write("a/.git", "")
                .files("b/y.py")
                .write("b/.git", "gitdir: nowhere")
                .files("c/z.py");
        tree.folder("c/.git");

        assertThat(tree.select().candidates()).containsExactly("a/x.py", "b/y.py", "c/z.py");
    }

    @Test
    void foldersAndPipesAreNoCandidates() throws Exception {
        tree.files("x.py/inner.py").shell("mkfifo pipe.py");

        assertThat(tree.select().candidates()).containsExactly("x.py/inner.py");
        assertThat(tree.judge("pipe.py")).isEqualTo(new Excluded(Exclusion.NOT_A_FILE, "a pipe, a socket or a device"));
    }

    /** Paths longer than the system takes are beyond the reach of any user, also of those whom permissions do not stop. */
    @Test
    void whatCannotBeReachedIsNamed() throws Exception {
        tree.files("a.py", "z/b.py");
        tree.shell("for i in $(seq 20); do n=$(printf 'd%.0s' {1..240}); mkdir $n; cd -P $n; done; touch deep.py");

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly("a.py", "z/b.py");
        assertThat(selection.unreadableFolders())
                .hasSize(1)
                .hasValueSatisfying(new Condition<>("it cannot be looked at"::equals, "reason"));
        assertThat(selection.unreadableFolders().firstKey()).contains("dddd").endsWith("/");
        tree.shell("rm -rf d*");
    }

    @Test
    void folderWithoutPermissionIsNamed() throws Exception {
        tree.files("a.py", "locked/b.py");
        Files.setPosixFilePermissions(tree.path("locked"), PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(tree.path("locked")))
                .as("permissions stop this user")
                .isFalse();

        Selection selection = tree.select();
        Files.setPosixFilePermissions(tree.path("locked"), PosixFilePermissions.fromString("rwx------"));
        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.unreadableFolders()).containsExactly(Map.entry("locked/", "permission denied"));
    }

    @Test
    void rootMayBeALink() throws Exception {
        tree.files("real/a.py").link("link", "real");

        assertThat(new Tree(tree.path("link")).select().candidates()).containsExactly("a.py");
    }
}
