package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.workspace.Verdict.Candidate;
import io.l9.dora.workspace.Verdict.Excluded;
import io.l9.dora.workspace.Verdict.NotFound;
import io.l9.dora.workspace.Verdict.OutsideRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSelectionTest {

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void init() throws Exception {
        tree = new Tree(folder.toRealPath().resolve("repository"));
        Files.createDirectory(tree.root());
        tree.git("init", "--quiet");
    }

    @Test
    void findsTrackedAndUntrackedFilesWithoutIgnoredOnes() throws Exception {
        tree.write(".gitignore", "*.log.py\n/out/\n")
                .files("b.py", "a/z.md", "x.txt")
                .commit();
        tree.files("new.yaml", "a/new.json", "x.log.py", "out/made.py");

        Selection selection = tree.select();

        assertThat(selection.origin()).isEqualTo(Origin.GIT);
        assertThat(selection.candidates()).containsExactly("a/new.json", "a/z.md", "b.py", "new.yaml");
        assertThat(selection.matched()).isEqualTo(4);
        assertThat(selection.notes()).isEmpty();
        assertThat(tree.judge("x.log.py")).isEqualTo(new Excluded(Exclusion.IGNORED, ".gitignore:1: *.log.py"));
        assertThat(tree.judge("out/made.py")).isEqualTo(new Excluded(Exclusion.IGNORED, ".gitignore:2: /out/"));
        assertThat(tree.judge("x.txt")).isInstanceOf(Excluded.class);
    }

    @Test
    void worksBeforeTheFirstCommit() throws Exception {
        assertThat(tree.select().candidates()).isEmpty();
        tree.files("a.py").git("add", "a.py").files("b.py");

        assertThat(tree.select().candidates()).containsExactly("a.py", "b.py");
    }

    @Test
    void trackedFilesCountThoughIgnored() throws Exception {
        tree.files("kept.py").commit().write(".gitignore", "*.py\n");

        assertThat(tree.select().candidates()).containsExactly("kept.py");
        assertThat(tree.judge("kept.py")).isInstanceOf(Candidate.class);
    }

    @Test
    void namesMayHoldAnythingButNul() throws Exception {
        String[] names = {
            "a b.py",
            "quo\"te.py",
            "it's.py",
            "new\nline.py",
            "tab\t.py",
            "? x.py",
            "H 100644 x\ty.py",
            "-o.py",
            ":(top)x.py",
            "\u00e9\ud83d\ude00.py"
        };
        tree.git("config", "core.quotePath", "true").files(names);
        assertThat(tree.select().candidates()).containsExactlyInAnyOrder(names);
        tree.commit();
        assertThat(tree.select().candidates()).containsExactlyInAnyOrder(names);
        for (String name : names) {
            assertThat(tree.judge(name)).as(name).isInstanceOf(Candidate.class);
            assertThat(tree.open().read(name, 1000)).as(name).isInstanceOf(FileContent.Bytes.class);
        }
    }

    @Test
    void ignoreRuleOfAnUnusualNameIsShownSafely() throws Exception {
        tree.write(".gitignore", "*line.py\n").files("new\nline.py");

        assertThat(tree.judge("new\nline.py")).isEqualTo(new Excluded(Exclusion.IGNORED, ".gitignore:1: *line.py"));
    }

    @Test
    void rootMayBeASubFolder() throws Exception {
        tree.write(".gitignore", "ignored.py\n").files("above.py", "sub/a.py", "sub/deep/b.py", "sub/ignored.py");
        Tree sub = tree.folder("sub");

        assertThat(sub.select().candidates()).containsExactly("a.py", "deep/b.py");
        assertThat(sub.judge("../above.py")).isInstanceOf(OutsideRoot.class);
        assertThat(sub.judge("ignored.py")).isInstanceOf(Excluded.class);
    }

    @Test
    void rootThatIsItselfIgnoredIsWalked() throws Exception {
        tree.write(".gitignore", "out/\n").commit().files("out/it/a.py");
        Selection selection = tree.folder("out/it").select();

        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.notes())
                .containsExactly("files come from the file system, ignore rules are not honoured:"
                        + " the root is ignored by the repository around it");
    }

    @Test
    void linkedWorktree() throws Exception {
        tree.files("a.py").commit().git("worktree", "add", "--quiet", "../linked");
        Tree linked = new Tree(folder.toRealPath().resolve("linked")).files("new.py");

        assertThat(linked.path(".git")).isRegularFile();
        assertThat(linked.select().origin()).isEqualTo(Origin.GIT);
        assertThat(linked.select().candidates()).containsExactly("a.py", "new.py");
    }

    @Test
    void submoduleIsNotEnteredAndIsARootOfItsOwn() throws Exception {
        Tree library = new Tree(folder.toRealPath().resolve("library"));
        Files.createDirectory(library.root());
        library.git("init", "--quiet").files("lib.py").commit();
        tree.files("a.py").git("submodule", "--quiet", "add", library.root().toString(), "modules/lib.py");

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.excluded(Exclusion.NESTED_REPOSITORY)).isOne();
        assertThat(tree.judge("modules/lib.py/lib.py"))
                .isEqualTo(new Excluded(Exclusion.NESTED_REPOSITORY, "folder modules/lib.py"));
        Tree submodule = tree.folder("modules/lib.py");
        assertThat(submodule.path(".git")).isRegularFile();
        assertThat(submodule.select().candidates()).containsExactly("lib.py");
    }

    @Test
    void shallowAndPartialClonesHaveAllFiles() throws Exception {
        tree.files("a.py", "sub/b.py").commit().files("c.py").commit();
        tree.git("config", "uploadpack.allowFilter", "true");
        Tree parent = new Tree(folder.toRealPath());
        for (String option : List.of("--depth=1", "--filter=blob:none", "--filter=tree:0")) {
            String name = "clone" + option.length();
            parent.git("clone", "--quiet", option, "file://" + tree.root(), name);
            Selection selection = parent.folder(name).files("new.py").select();

            assertThat(selection.origin()).as(option).isEqualTo(Origin.GIT);
            assertThat(selection.candidates()).as(option).containsExactly("a.py", "c.py", "new.py", "sub/b.py");
        }
    }

    @Test
    void sparseCheckoutOfFoldersHasTheFilesThatAreThere() throws Exception {
        tree.files("in/a.py", "out/b.py").commit().git("sparse-checkout", "set", "--cone", "--sparse-index", "in");

        Selection selection = tree.files("in/new.py").select();
        assertThat(selection.candidates()).containsExactly("in/a.py", "in/new.py");
        assertThat(selection.excluded(Exclusion.MISSING)).isOne();
    }

    @Test
    void nestedRepositoryIsNotEntered() throws Exception {
        tree.files("a.py", "nested/b.py")
                .folder("nested")
                .git("init", "--quiet")
                .commit();

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.excluded(Exclusion.NESTED_REPOSITORY)).isOne();
        assertThat(tree.judge("nested/b.py")).isEqualTo(new Excluded(Exclusion.NESTED_REPOSITORY, "folder nested"));
    }

    @Test
    void junkFoldersAreOutThoughTracked() throws Exception {
        tree.files(
                "node_modules/a.json",
                "node_modules/b.json",
                "lib/__pycache__/c.py",
                "target/d.py",
                "m/pom.xml",
                "m/target/e.py");
        tree.files("venv/f.py", "v/venv/pyvenv.cfg", "v/venv/g.py", "build/h.py", "g/build.gradle.kts", "g/build/i.py");
        tree.commit();

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly("build/h.py", "target/d.py", "venv/f.py");
        assertThat(selection.excluded(Exclusion.JUNK_FOLDER)).isEqualTo(5);
        assertThat(tree.judge("m/target/e.py")).isEqualTo(new Excluded(Exclusion.JUNK_FOLDER, "folder m/target"));
        assertThat(tree.judge("target/d.py")).isInstanceOf(Candidate.class);
    }

    @Test
    void linksAreCountedWhetherTrackedOrNot() throws Exception {
        tree.files("a.py", "sub/b.py")
                .link("tracked.py", "a.py")
                .link("folder", "sub")
                .commit();
        tree.link("untracked.py", "a.py")
                .link("dangling.py", "nowhere")
                .link("loop.py", "loop.py")
                .link("sub/up", "..");

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly("a.py", "sub/b.py");
        assertThat(selection.excluded(Exclusion.SYMLINK)).isEqualTo(4);
        assertThat(selection.matched()).isEqualTo(6);
        assertThat(tree.judge("tracked.py")).isEqualTo(new Excluded(Exclusion.SYMLINK, "links are not followed"));
        assertThat(tree.judge("folder/b.py")).isEqualTo(new Excluded(Exclusion.SYMLINK, "folder folder"));
    }

    @Test
    void folderIsNoFileWhateverItsName() throws Exception {
        tree.files("x.py/inner.py").commit().files("y.py/inner.py");

        assertThat(tree.select().candidates()).containsExactly("x.py/inner.py", "y.py/inner.py");
        assertThat(tree.judge("x.py")).isEqualTo(new Excluded(Exclusion.NOT_A_FILE, "a folder"));
    }

    @Test
    void pipeIsNoCandidate() throws Exception {
        tree.files("a.py").shell("mkfifo pipe.py");

        assertThat(tree.select().candidates()).containsExactly("a.py");
        assertThat(tree.judge("pipe.py")).isInstanceOf(Excluded.class);
    }

    @Test
    void deletedTrackedFileIsMissingOnceTheSelectionIsSettled() throws Exception {
        tree.files("a.py", "gone.py", "d/gone.py").commit().files("vanishes.py");
        Workspace workspace = tree.open();
        Files.delete(tree.path("gone.py"));
        Files.delete(tree.path("d/gone.py"));
        Files.delete(tree.path("d"));
        tree.files("d");
        Selection selection = workspace.select(Tree.SCOPE);
        Files.delete(tree.path("vanishes.py"));

        assertThat(selection.candidates()).containsExactly("a.py", "d/gone.py", "gone.py", "vanishes.py");
        List<String> vanished = selection.candidates().stream()
                .filter(path -> workspace.read(path, 1000) instanceof FileContent.Unreadable no
                        && no.reason() == FileContent.Reason.VANISHED)
                .toList();
        Selection settled = workspace.settle(selection, vanished);

        assertThat(settled.candidates()).containsExactly("a.py", "vanishes.py");
        assertThat(settled.excluded(Exclusion.MISSING)).isEqualTo(2);
        assertThat(settled.matched()).isEqualTo(selection.matched());
        assertThat(workspace.judge("gone.py", Tree.SCOPE))
                .isEqualTo(new Excluded(Exclusion.MISSING, "known to git, not in the working tree"));
        assertThat(workspace.judge("vanishes.py", Tree.SCOPE)).isInstanceOf(NotFound.class);
    }

    @Test
    void fileOutsideOfASparseCheckoutIsMissing() throws Exception {
        tree.files("a.py", "b.py").commit().git("update-index", "--skip-worktree", "a.py", "b.py");
        Files.delete(tree.path("b.py"));

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.excluded(Exclusion.MISSING)).isOne();
    }

    @Test
    void fileInConflictIsListedOnce() throws Exception {
        tree.write("a.py", "base").commit().git("checkout", "--quiet", "-b", "other");
        tree.write("a.py", "theirs")
                .commit()
                .git("checkout", "--quiet", "-")
                .write("a.py", "ours")
                .commit();
        tree.shell("git merge other; test $? = 1");

        assertThat(tree.select().candidates()).containsExactly("a.py");
    }

    @Test
    void controlFilesAreExemptAndSidecarsNamed() throws Exception {
        tree.files(
                ".l9-codegen-dora-contract.yaml",
                ".l9-dora-template.py",
                "meta.codegen.schema.yaml",
                ".l9-dora-registry.json",
                ".l9-dora-baseline-main.json",
                "ci-reports/x/report.json",
                ".dora/state.json");
        tree.files("data.json", "data.json.dora.yaml", "lock.txt.dora.yaml", ".dora.yaml", "sub/ci-reports/y.json");

        Selection selection = tree.select();
        assertThat(selection.candidates()).containsExactly(".dora.yaml", "data.json", "sub/ci-reports/y.json");
        assertThat(selection.sidecars()).containsExactly("data.json.dora.yaml", "lock.txt.dora.yaml");
        assertThat(selection.excluded(Exclusion.CONTROL_FILE)).isEqualTo(7);
        assertThat(selection.matched())
                .as("what runs leave behind is not counted")
                .isEqualTo(10);
        assertThat(tree.judge("ci-reports/x/report.json"))
                .isEqualTo(new Excluded(Exclusion.OUTPUT, "written by this product: ci-reports/**"));
        assertThat(tree.judge(".l9-dora-template.py"))
                .isEqualTo(new Excluded(Exclusion.CONTROL_FILE, "control file .l9-dora-template.*"));
    }

    @Test
    void sidecarsAreFoundThoughTheirNameIsOfNoFileType() throws Exception {
        tree.files("a.json", "a.json.dora.yaml", "b.yaml");

        Selection selection = tree.open().select(Tree.scope("*.json"));
        assertThat(selection.candidates()).containsExactly("a.json");
        assertThat(selection.sidecars()).containsExactly("a.json.dora.yaml");
        assertThat(selection.matched()).isOne();
    }

    @Test
    void exclusionsOfTheContractAreCountedAndNamed() throws Exception {
        tree.files("a.py", "vendor/b.py", "vendor/c/d.md");
        Scope scope = new Scope(Tree.SCOPE.fileTypes(), List.of(), Tree.globs("vendor/**"));

        Selection selection = tree.open().select(scope);
        assertThat(selection.candidates()).containsExactly("a.py");
        assertThat(selection.excluded(Exclusion.CONTRACT)).isEqualTo(2);
        assertThat(tree.open().judge("vendor/b.py", scope))
                .isEqualTo(new Excluded(Exclusion.CONTRACT, "exclusion vendor/**"));
    }

    @Test
    void contractAddsControlFilesOfItsOwn() throws Exception {
        tree.files("schemas/a.yaml", "b.yaml");
        Scope scope = Tree.SCOPE.withControlFiles(Tree.globs("schemas/**"));

        assertThat(tree.open().select(scope).candidates()).containsExactly("b.yaml");
        assertThat(tree.open().judge("schemas/a.yaml", scope))
                .isEqualTo(new Excluded(Exclusion.CONTROL_FILE, "control file schemas/**"));
    }

    @Test
    void pathsToJudgeMayBeAbsoluteOrTakeDetours() throws Exception {
        tree.files("a.py");

        assertThat(tree.judge(tree.path("a.py").toString())).isInstanceOf(Candidate.class);
        tree.files("\u00e9.py");
        assertThat(tree.judge(tree.path("\u00e9.py").toString())).isInstanceOf(Candidate.class);
        assertThat(tree.judge("./sub/../a.py")).isInstanceOf(Candidate.class);
        assertThat(tree.judge("nowhere.py")).isInstanceOf(NotFound.class);
        assertThat(tree.judge("/etc/hosts")).isInstanceOf(OutsideRoot.class);
        assertThat(tree.judge("a\0.py")).isInstanceOf(OutsideRoot.class);
        assertThat(tree.judge("")).isInstanceOf(OutsideRoot.class);
    }

    /** As in a hook of some other repository, or of this one during a partial commit. */
    @Test
    void rootDecidesWhichRepositoryIsAskedAndNotTheEnvironment() throws Exception {
        tree.write(".gitignore", "ignored.py\n").files("a.py", "ignored.py");
        Tree other = new Tree(folder.toRealPath().resolve("other"));
        Files.createDirectory(other.root());
        other.git("init", "--quiet").files("b.py").commit();

        List<String> alone = ListingProgram.run(tree.root(), Map.of());
        List<String> inHook = ListingProgram.run(
                tree.root(),
                Map.of(
                        "GIT_DIR", other.path(".git").toString(),
                        "GIT_WORK_TREE", other.root().toString(),
                        "GIT_INDEX_FILE", other.path(".git/index").toString()));
        assertThat(inHook).isEqualTo(alone).hasSize(1);
    }

    @Test
    void readingLeavesTheIndexAlone() throws Exception {
        tree.files("a.py").commit();
        Files.setLastModifiedTime(tree.path("a.py"), java.nio.file.attribute.FileTime.fromMillis(0));
        byte[] before = Files.readAllBytes(tree.path(".git/index"));

        tree.select();

        assertThat(tree.path(".git/index")).hasBinaryContent(before);
    }

    @Test
    void programsOfTheRepositorysConfigurationAreNotStarted() throws Exception {
        tree.files("a.py").commit();
        tree.git("config", "core.fsmonitor", "touch " + tree.path("started") + "; false");

        assertThat(tree.select().candidates()).containsExactly("a.py");
        assertThat(tree.path("started")).doesNotExist();
    }
}
