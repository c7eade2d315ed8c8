package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Validation;
import io.l9.dora.workspace.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the next commit will hold, and nothing else, decides about it. */
class StagedTest extends FocusScenario {

    @Test
    void onlyStagedFilesAreTold() throws Exception {
        tree.write("old.py", NO_BLOCK).write("good.py", Blocks.python(1)).commit();
        tree.write("new.py", NO_BLOCK).git("add", "new.py").write("untracked.py", NO_BLOCK);

        Validation validation = validate(Focus.STAGED);
        assertThat(lines(validation)).containsExactly("new.py presence");
        assertChecked(validation, 1, "not staged", 2);
        assertThat(validation.coverage().matched()).isEqualTo(3);
        assertThat(validation.coverage().extent()).isEqualTo(Extent.COMMIT);
    }

    @Test
    void aPartlyStagedFileIsReadAsItIsStaged() throws Exception {
        tree.write("a.py", NO_BLOCK).git("add", "a.py").write("a.py", Blocks.python(1));
        assertThat(violations(Focus.STAGED)).containsExactly("a.py presence");

        tree.git("add", "a.py").write("a.py", NO_BLOCK);
        assertThat(violations(Focus.STAGED)).isEmpty();
    }

    @Test
    void aStagedFileThatIsAwayIsReadAllTheSame() throws Exception {
        tree.write("a.py", NO_BLOCK).git("add", "a.py");
        Files.delete(tree.path("a.py"));

        assertThat(violations(Focus.STAGED)).containsExactly("a.py presence");
    }

    @Test
    void beforeTheFirstCommitEverythingInTheIndexIsStaged() throws Exception {
        tree.write("a.py", NO_BLOCK).git("add", "a.py").write("b.py", NO_BLOCK);

        Validation validation = validate(Focus.STAGED);
        assertThat(lines(validation)).containsExactly("a.py presence");
        assertChecked(validation, 1, "not staged", 0);
    }

    @Test
    void nothingStagedIsNoFailure() throws Exception {
        assertThat(validate(Focus.STAGED).checkedNothing()).isFalse();
        tree.write("a.py", NO_BLOCK).commit();

        Validation validation = validate(Focus.STAGED);
        assertThat(validation.checkedNothing()).isFalse();
        assertThat(validation.findings()).isEmpty();
        assertChecked(validation, 0, "not staged", 1);
    }

    @Test
    void aStagedDeletionIsNoFileToCheckAndLeavesItsSidecarBehind() throws Exception {
        tree.write("a.json", "[]").write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-001"));
        tree.commit().git("rm", "--quiet", "a.json");

        assertThat(violations(Focus.STAGED)).contains("a.json.dora.yaml position");
    }

    @Test
    void contractAndSchemaAreThoseOfTheIndex() throws Exception {
        tree.write(Contract.FILE_NAME, "dora_block_contract:\n  status: advisory\n")
                .write("a.py", NO_BLOCK)
                .git("add", ".");
        tree.write(Contract.FILE_NAME, "dora_block_contract: broken\n");
        assertThat(validate(Focus.STAGED).fails()).isFalse();

        tree.git("rm", "--quiet", "--cached", "--force", Contract.FILE_NAME);
        assertThat(validate(Focus.STAGED).fails())
                .as("an untracked contract is in no commit")
                .isTrue();
    }

    @Test
    void anIdThatAFileOutOfTheCommitHasIsTaken() throws Exception {
        tree.write("a.py", Blocks.python(1)).commit();
        tree.write("b.py", Blocks.python(1)).git("add", "b.py").write("a.py", Blocks.python(2));

        assertThat(violations(Focus.STAGED)).containsExactly("b.py unique_component_id");
    }

    @Test
    void aFileInConflictCannotBeRead() throws Exception {
        conflict();
        Validation validation = validate(Focus.STAGED);
        assertThat(lines(validation)).containsExactly("a.py readable");
        assertThat(messages(validation)).first().asString().contains("in conflict");

        tree.write("a.py", Blocks.python(1)).git("add", "a.py");
        assertThat(violations(Focus.STAGED)).isEmpty();
    }

    private void conflict() throws Exception {
        tree.write("a.py", "base").commit().git("checkout", "--quiet", "-b", "other");
        tree.write("a.py", "theirs").commit().git("checkout", "--quiet", "main");
        tree.write("a.py", "ours").commit().shell("git merge other; test $? = 1");
    }

    @Test
    void aContractInConflictIsAnError() throws Exception {
        tree.write(Contract.FILE_NAME, "dora_block_contract:\n  status: advisory\n")
                .commit();
        tree.git("checkout", "--quiet", "-b", "other")
                .write(Contract.FILE_NAME, "a: 1\n")
                .commit();
        tree.git("checkout", "--quiet", "main")
                .write(Contract.FILE_NAME, "b: 1\n")
                .commit();
        tree.shell("git merge other; test $? = 1");

        assertThat(errors()).singleElement().asString().contains("in conflict");
    }

    @Test
    void withoutGitNothingCanBeSaid() throws Exception {
        Path plain = Files.createDirectory(folder.toRealPath().resolve("plain"));
        tree = new Tree(plain).write("a.py", NO_BLOCK);

        assertThat(errors())
                .singleElement()
                .hasToString(
                        "dora.staged: what is staged cannot be told: expected a git working tree, found none at or above "
                                + plain + "; without dora.staged the files are checked as they are");
    }

    private List<Diagnostic> errors() {
        return Dora.validate(request(Focus.STAGED)).diagnostics();
    }

    @Test
    void filesThatASparseCheckoutLeavesOutTakePart() throws Exception {
        tree.write("in/a.py", Blocks.python(1))
                .write("out/b.py", Blocks.python(2))
                .commit();
        tree.git("sparse-checkout", "set", "--cone", "in");
        assertThat(tree.path("out")).doesNotExist();
        tree.write("in/c.py", Blocks.python(2)).git("add", "in/c.py");

        Validation validation = validate(Focus.STAGED);
        assertThat(lines(validation)).containsExactly("out/b.py unique_component_id");
        assertThat(validation.coverage().matched()).isEqualTo(3);
    }

    @Test
    void aFileThatGitIsToldToTakeForUnchangedIsReadFromTheIndex() throws Exception {
        tree.write("a.py", Blocks.python(1)).commit().git("update-index", "--assume-unchanged", "a.py");
        tree.write("a.py", NO_BLOCK).write("b.py", Blocks.python(1)).git("add", "b.py");

        assertThat(violations(Focus.STAGED)).containsExactly("b.py unique_component_id");
    }

    @Test
    void aFileThatIsOnlyIntendedIsInNoCommit() throws Exception {
        tree.write("a.py", Blocks.python(1)).commit();
        tree.write("b.py", NO_BLOCK).git("add", "--intent-to-add", "b.py");

        assertThat(validate(Focus.STAGED).coverage().matched()).isOne();
        assertThat(violations(Focus.STAGED)).isEmpty();
    }

    @Test
    void aRootBelowTheTopHasItsOwnFilesOnly() throws Exception {
        tree.write("above.py", NO_BLOCK).write("sub dir/a.py", NO_BLOCK).git("add", ".");
        tree = tree.folder("sub dir");

        assertThat(violations(Focus.STAGED)).containsExactly("a.py presence");
    }

    @Test
    void linkedWorktreesHaveAnIndexOfTheirOwn() throws Exception {
        tree.write("a.py", NO_BLOCK).commit().git("worktree", "add", "--quiet", "../linked");
        tree.write("main.py", NO_BLOCK).git("add", "main.py");
        tree = new Tree(folder.toRealPath().resolve("linked"))
                .write("linked.py", NO_BLOCK)
                .git("add", ".");

        assertThat(violations(Focus.STAGED)).containsExactly("linked.py presence");
    }

    @Test
    void aSubmoduleIsNotEnteredAndIsARootOfItsOwn() throws Exception {
        Tree library = repository("library").write("lib.py", NO_BLOCK).commit();
        tree.write("a.py", NO_BLOCK)
                .git("submodule", "--quiet", "add", library.root().toString(), "lib")
                .git("add", ".");
        assertThat(violations(Focus.STAGED)).containsExactly("a.py presence");
        assertThat(validate(Focus.STAGED).coverage().foldersNotEntered()).containsEntry("as a nested repository", 1);

        tree = tree.folder("lib").write("more.py", NO_BLOCK).git("add", "more.py");
        assertThat(violations(Focus.STAGED)).containsExactly("more.py presence");
    }

    @Test
    void aDetachedHeadIsACommitLikeAnyOther() throws Exception {
        tree.write("a.py", NO_BLOCK).commit().git("checkout", "--quiet", "--detach");
        tree.write("b.py", NO_BLOCK).git("add", "b.py");

        assertThat(violations(Focus.STAGED)).containsExactly("b.py presence");
    }

    @Test
    void namesMayHoldAnythingButNul() throws Exception {
        String[] names = {
            "a b.py", "quo\"te.py", "new\nline.py", "tab\t.py", "-o.py", ":(top)x.py", "\u00e9\ud83d\ude00.py"
        };
        tree.git("config", "core.quotePath", "true");
        for (String name : names) {
            tree.write(name, Blocks.python(1));
        }
        tree.shell("printf 'x = 1' > $'latin\\xe9.py'").git("add", ".");
        for (String name : names) {
            tree.write(name, NO_BLOCK);
        }
        assertThat(violations(Focus.STAGED).stream().filter(line -> line.endsWith("presence")))
                .containsExactly("latin\uDCE9.py presence");
        assertThat(validate(Focus.STAGED).coverage().checked()).isEqualTo(names.length + 1);
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        tree.write("a.py", NO_BLOCK).commit().link("b.py", "a.py").git("add", "b.py");

        Validation validation = validate(Focus.STAGED);
        assertThat(validation.findings()).isEmpty();
        assertThat(validation.coverage().excluded()).containsEntry("as a symbolic link", 1);
    }

    @Test
    void moreFilesThanAreReadAtOnceAreAllRead() throws Exception {
        for (int i = 0; i < 700; i++) {
            tree.write("m" + i % 7 + "/f" + i + ".py", i % 3 == 0 ? NO_BLOCK : Blocks.python(i));
        }
        tree.git("add", ".").shell("rm -r m*");

        Validation validation =
                Dora.validate(request(Focus.STAGED).withThreads(3)).orThrow();
        assertThat(validation.coverage().checked()).isEqualTo(700);
        assertThat(validation.violations()).hasSize(234);
    }

    @Test
    void aFileAboveTheLimitIsReportedAndNotRead() throws Exception {
        tree.write("big.md", "x".repeat(1001)).git("add", ".").shell("rm big.md");

        Validation validation =
                Dora.validate(request(Focus.STAGED).withMaxFileBytes(1000)).orThrow();
        assertThat(messages(validation)).singleElement().asString().contains("1,001 bytes");
    }

    @Test
    void aPartialCommitIsSeenAsGitWillMakeIt() throws Exception {
        tree.write("a.py", Blocks.python(1)).write("b.py", Blocks.python(2)).commit();
        tree.write("staged.py", NO_BLOCK).git("add", "staged.py").write("b.py", NO_BLOCK);
        FocusProgram.installAsHook(tree);

        tree.git("commit", "--quiet", "--message", "b alone", "--", "b.py");
        assertThat(Files.readAllLines(tree.path(".git/seen"))).containsExactly("b.py presence");

        tree.write("a.py", NO_BLOCK).git("commit", "--quiet", "--all", "--message", "all");
        assertThat(Files.readAllLines(tree.path(".git/seen"))).containsExactly("a.py presence", "staged.py presence");
    }

    @Test
    void theIndexOfAnotherRepositoryIsNotTaken() throws Exception {
        Tree other = repository("other").write("other.py", NO_BLOCK).git("add", ".");
        tree.write("a.py", NO_BLOCK).git("add", ".");

        Map<String, String> environment =
                Map.of("GIT_INDEX_FILE", other.path(".git/index").toString());
        assertThat(FocusProgram.run(tree, "staged", environment))
                .containsExactly(
                        "GIT_INDEX_FILE: " + other.path(".git/index")
                                + " is no index in the git folder of this repository; it was ignored, and the repository's own was read",
                        "a.py presence");
        assertThat(FocusProgram.run(tree, "commit", environment))
                .singleElement()
                .asString()
                .startsWith("GIT_INDEX_FILE: what will be committed cannot be told: ")
                .endsWith("; to commit what is staged here: unset GIT_INDEX_FILE");
    }

    @Test
    void aCommitBeforeAnythingWasStagedHasAnEmptyIndex() throws Exception {
        FocusProgram.installAsHook(tree);

        tree.git("commit", "--quiet", "--allow-empty", "--message", "nothing");
        assertThat(tree.path(".git/seen")).isEmptyFile();
    }
}
