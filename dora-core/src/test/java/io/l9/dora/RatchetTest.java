package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Validation;
import io.l9.dora.workspace.Tree;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

/** What has changed since a branch began decides about it. */
class RatchetTest extends FocusScenario {

    private static final Focus SINCE_MAIN = since("main");

    @Test
    void onlyWhatTheBranchChangesIsTold() throws Exception {
        branch().write("committed.py", NO_BLOCK).commit();
        tree.write("staged.py", NO_BLOCK)
                .git("add", "staged.py")
                .write("untracked.py", NO_BLOCK)
                .write("good.py", NO_BLOCK);

        Validation validation = validate(SINCE_MAIN);
        assertThat(lines(validation))
                .containsExactly(
                        "committed.py presence", "good.py presence", "staged.py presence", "untracked.py presence");
        assertChecked(validation, 4, "not changed since main", 1);
        assertThat(validation.coverage().extent()).isEqualTo(Extent.PART);
        assertThat(notes(validation)).doesNotContain("dora.ratchetFrom");
    }

    @Test
    void whatTheOtherBranchHasDoneSinceIsNoChange() throws Exception {
        branch().write("mine.py", NO_BLOCK).commit();
        tree.git("checkout", "--quiet", "main")
                .write("old.py", "y = 2\n")
                .write("theirs.py", NO_BLOCK)
                .commit();
        tree.git("checkout", "--quiet", "branch");

        assertThat(violations(SINCE_MAIN)).containsExactly("mine.py presence");
    }

    @Test
    void aCommitThatHasAllThatIsHereIsToldSo() throws Exception {
        branch().git("checkout", "--quiet", "main");
        String warning = "dora.ratchetFrom: nothing has changed: branch has all that is here;"
                + " to check every file, leave dora.ratchetFrom out";
        assertThat(notes(validate(since("branch")))).contains(warning);

        tree.write("new.py", NO_BLOCK);
        assertThat(notes(validate(since("branch")))).doesNotContain("nothing has changed");
        tree.commit().git("revert", "--no-edit", "HEAD");
        assertThat(notes(validate(since("branch"))))
                .as("commits that cancel each other out")
                .doesNotContain("nothing has changed");
    }

    @Test
    void aFileWhoseTimeAloneIsNewHasNotChanged() throws Exception {
        branch();
        Files.setLastModifiedTime(tree.path("old.py"), FileTime.fromMillis(0));

        assertThat(violations(SINCE_MAIN)).isEmpty();
        assertChecked(validate(SINCE_MAIN), 0, "not changed since main", 2);
    }

    @Test
    void nothingChangedIsNoFailureUnlessThereIsNothingAtAll() throws Exception {
        tree.write("x.txt", "").commit();
        assertThat(validate(SINCE_MAIN).checkedNothing()).isTrue();

        tree.write("a.py", NO_BLOCK).commit();
        assertThat(validate(SINCE_MAIN).checkedNothing()).isFalse();
    }

    @Test
    void aRenamedFileHasChanged() throws Exception {
        branch().git("mv", "old.py", "new.py");

        assertThat(violations(SINCE_MAIN)).containsExactly("new.py presence");
    }

    @Test
    void aSidecarThatChangesBringsItsFile() throws Exception {
        tree.write("a.json", "[]").write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-001"));
        branch().write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-002"));

        assertThat(validate(SINCE_MAIN).coverage().checked()).isOne();
        assertThat(violations(SINCE_MAIN)).contains("a.json.dora.yaml field_coverage");
    }

    @Test
    void aSidecarWhoseFileGoesIsTold() throws Exception {
        tree.write("a.json", "[]").write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-001"));
        tree.write("old.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-002"));
        Files.delete(branch().path("a.json"));

        assertThat(violations(SINCE_MAIN))
                .contains("a.json.dora.yaml position")
                .noneMatch(line -> line.startsWith("old.json"));
    }

    @Test
    void aChangeThatMakesAnOldFileTheOffenderIsCaught() throws Exception {
        tree.write("m/old.py", Blocks.python(2)).write("m/x.py", Blocks.python(3));
        branch().write("m/older.py", Blocks.python(2).replace("2026-01-02", "2020-01-02"));

        Validation validation = validate(SINCE_MAIN);
        assertThat(lines(validation)).containsExactly("m/old.py unique_component_id");
        assertThat(messages(validation)).first().asString().contains("m/older.py");
    }

    @Test
    void oldDisputesAreNotToldAgain() throws Exception {
        tree.write("m/a.py", Blocks.python(2)).write("m/b.py", Blocks.python(2));
        branch().write("m/c.py", Blocks.python(3))
                .write("m/d.py", Blocks.python(2).replace("2026-01-02", "2020-01-02"));

        assertThat(violations(SINCE_MAIN))
                .as("b.py was an offender before, a.py has become one")
                .containsExactly("m/a.py unique_component_id");
    }

    @Test
    void aCloneWithoutContentsIsEnough() throws Exception {
        branch().git("mv", "old.py", "renamed.py").write("mine.py", NO_BLOCK).commit();
        tree.git("config", "uploadpack.allowFilter", "true");
        cloned("--filter=blob:none", "--branch=branch")
                .write("renamed.py", NO_BLOCK + "y = 2\n")
                .git("add", ".");

        assertThat(violations(since("origin/main"))).containsExactly("mine.py presence", "renamed.py presence");
        assertThat(violations(Focus.STAGED)).containsExactly("renamed.py presence");
    }

    @Test
    void aSparseCloneWithoutContentsIsEnough() throws Exception {
        branch().write("in/mine.py", NO_BLOCK).write("out/x.py", NO_BLOCK).commit();
        tree.git("config", "uploadpack.allowFilter", "true");
        Tree clone = cloned("--filter=blob:none", "--sparse", "--branch=branch");
        clone.git("sparse-checkout", "set", "in")
                .write("in/staged.py", NO_BLOCK)
                .git("add", ".");

        assertThat(violations(since("origin/main"))).containsExactly("in/mine.py presence", "in/staged.py presence");
        Validation staged = validate(Focus.STAGED);
        assertThat(lines(staged)).containsExactly("in/staged.py presence");
        assertThat(staged.coverage().excluded()).containsEntry("as not in the working tree", 1);
    }

    @Test
    void aDetachedHeadHasABranchOffPoint() throws Exception {
        branch().write("mine.py", NO_BLOCK).commit().git("checkout", "--quiet", "--detach");

        assertThat(violations(SINCE_MAIN)).containsExactly("mine.py presence");
    }

    @Test
    void aRootBelowTheTopHasItsOwnChanges() throws Exception {
        tree.write("s p/old.py", NO_BLOCK);
        branch().write("above.py", NO_BLOCK)
                .write("s p/new.py", NO_BLOCK)
                .git("add", "s p")
                .write("s p/\u00e9.py", NO_BLOCK);
        tree = tree.folder("s p");

        assertThat(violations(SINCE_MAIN)).containsExactly("new.py presence", "\u00e9.py presence");
    }

    @Test
    void linkedWorktreesAndSubmodulesHaveChangesOfTheirOwn() throws Exception {
        Tree library = repository("library").write("lib.py", NO_BLOCK).commit();
        branch().git("submodule", "--quiet", "add", library.root().toString(), "lib")
                .commit();
        tree.git("worktree", "add", "--quiet", "-b", "third", "../linked");
        tree = new Tree(folder.toRealPath().resolve("linked")).write("linked.py", NO_BLOCK);
        assertThat(violations(SINCE_MAIN)).containsExactly("linked.py presence");

        tree = new Tree(folder.toRealPath().resolve("repository/lib")).write("more.py", NO_BLOCK);
        assertThat(violations(since("origin/main"))).containsExactly("more.py presence");
    }

    @Test
    void aFileInConflictHasChanged() throws Exception {
        branch().write("old.py", "ours = 1\n").commit();
        tree.git("checkout", "--quiet", "main").write("old.py", "theirs = 1\n").commit();
        tree.git("checkout", "--quiet", "branch").shell("git merge main; test $? = 1");

        assertThat(violations(SINCE_MAIN)).containsExactly("old.py presence");
    }

    @Test
    void namesMayHoldAnythingButNul() throws Exception {
        String[] names = {
            "a b.py", "quo\"te.py", "new\nline.py", "tab\t.py", "-o.py", ":(top)x.py", "\u00e9\ud83d\ude00.py"
        };
        tree.git("config", "core.quotePath", "true");
        branch();
        for (int i = 0; i < names.length; i++) {
            tree.write(names[i], NO_BLOCK);
            if (i % 2 == 0) {
                tree.git("add", "--", "./" + names[i]);
            }
        }
        tree.shell("printf 'x = 1' > $'latin\\xe9.py'; git add $'latin\\xe9.py'; printf 'x = 1' > $'new\\xe9.py'");

        assertThat(validate(SINCE_MAIN).coverage().checked()).isEqualTo(names.length + 2);
    }

    @Test
    void noProgramOfTheConfigurationIsStarted() throws Exception {
        tree.write(".gitattributes", "*.py filter=evil diff=evil\n*.md filter=ev.il\n")
                .write("a.md", "# a");
        branch().git("config", "filter.evil.clean", "touch " + tree.path("started") + "; cat");
        tree.git("config", "filter.ev.il.process", "touch " + tree.path("started"))
                .git("config", "filter.ev.il.required", "true");
        tree.git("config", "diff.evil.textconv", "touch " + tree.path("started"))
                .git("config", "diff.external", "touch " + tree.path("started"));
        Files.setLastModifiedTime(tree.path("old.py"), FileTime.fromMillis(0));
        Files.setLastModifiedTime(tree.path("a.md"), FileTime.fromMillis(0));

        assertThat(violations(SINCE_MAIN)).isEmpty();
        assertThat(violations(Focus.STAGED)).isEmpty();
        assertThat(tree.path("started")).doesNotExist();
        tree.shell("git status > /dev/null; test -e started");
    }

    @Test
    void readingLeavesTheIndexAlone() throws Exception {
        branch();
        Files.setLastModifiedTime(tree.path("old.py"), FileTime.fromMillis(0));
        byte[] before = Files.readAllBytes(tree.path(".git/index"));

        validate(SINCE_MAIN);
        validate(Focus.STAGED);

        assertThat(tree.path(".git/index")).hasBinaryContent(before);
    }

    @Test
    void stagedAndRatchetTogetherMeanWhatIsInBoth() throws Exception {
        branch().write("committed.py", NO_BLOCK)
                .write("old.py", Blocks.python(5))
                .commit();
        tree.write("old.py", NO_BLOCK).write("new.py", NO_BLOCK).git("add", ".");

        assertThat(violations(Focus.STAGED)).containsExactly("new.py presence", "old.py presence");
        assertThat(violations(Focus.STAGED.withRatchetFrom("main")))
                .as("old.py is staged, and as it was on main")
                .containsExactly("new.py presence");
    }
}
