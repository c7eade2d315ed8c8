package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Contract;
import io.l9.dora.rule.Finding;
import io.l9.dora.workspace.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What runs remember of files, and when they do not. */
@Execution(ExecutionMode.CONCURRENT)
class CachingTest extends CachingScenario {

    private void commitTwo() throws Exception {
        tree.write("a.py", Blocks.python(1)).write("b.py", NO_BLOCK).commit();
        remember();
    }

    @Test
    void whatGitVouchesForIsRememberedFindingsIncluded() throws Exception {
        commitTwo();
        assertThat(isRemembered("a.py")).isTrue();
        assertThat(isRemembered("b.py")).isTrue();
        assertThat(violations(Focus.ALL)).containsExactly("b.py presence");
        assertThat(left()).hasSize(1);
    }

    @Test
    void whatLaterRunsAddLeavesWhatEarlierOnesSaid() throws Exception {
        for (int i = 0; i < 4; i++) {
            tree.write("early" + i + ".py", NO_BLOCK);
        }
        tree.commit();
        remember();
        for (int i = 0; i < 4; i++) {
            tree.write("later" + i + ".py", Blocks.python(i).replace("high", "none"));
        }
        tree.commit();
        remember();
        assertThat(isRemembered("early3.py")).isTrue();
        assertThat(isRemembered("later3.py")).isTrue();
        assertThat(validateBoth(Focus.ALL).violations()).hasSizeGreaterThan(4);
    }

    @Test
    void whatFilesSayOfTheirComponentsIsComparedWithWhatIsRemembered() throws Exception {
        String one = Blocks.python(1);
        tree.write("a.py", one.replace("[]", "[\"b\", \"PAY-OPER-009\", \"Old\"]"))
                .write("b.py", Blocks.python(2).replace("[]", "[\"PAY-OPER-001\"]"))
                .write(
                        "old.py",
                        Blocks.python(3).replace("\"Ledger\"", "\"Old\"").replace("active", "deprecated"))
                .write("tax.py", Blocks.python(4).replace("Keeps the books", "Tax"));
        for (int i = 10; i < 20; i++) {
            tree.write("f" + i + ".py", Blocks.python(i));
        }
        tree.commit();
        remember();
        assertThat(isRemembered("a.py")).isTrue();
        assertThat(validateBoth(Focus.ALL).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "DORA field purpose says nothing of its own: 13 files have the same, this one and b.py, f10.py, f11.py, ...",
                        "DORA dependency 'b' is part of a cycle: a.py -> b.py -> a.py",
                        "DORA dependency 'PAY-OPER-009' is the component_id of no file",
                        "DORA dependency 'Old' is deprecated: old.py",
                        "DORA field purpose says nothing of its own: it is no more than the name of the file or the component");
    }

    @Test
    void everyVersionOfTheIndexIsRead() throws Exception {
        for (String version : List.of("2", "3", "4")) {
            tree.write("m/a.py", Blocks.python(1)).write("m/a/b.py", NO_BLOCK).git("add", "--all");
            tree.git("update-index", "--index-version", version).write("m/later.py", NO_BLOCK);
            if (version.equals("3")) {
                tree.git("add", "--intent-to-add", "m/later.py");
            }
            remember();
            assertThat(isRemembered("m/a.py")).as(version).isTrue();
            assertThat(isRemembered("m/a/b.py")).as(version).isTrue();
            assertThat(isRemembered("m/later.py")).as(version).isFalse();
        }
    }

    @Test
    void namesOfObjectsMayBeLong() throws Exception {
        tree = new Tree(Files.createDirectory(folder.toRealPath().resolve("sha256")));
        tree.git("init", "--quiet", "--object-format=sha256");
        commitTwo();
        assertThat(isRemembered("a.py")).isTrue();
    }

    @Test
    void anIndexInPartsIsNotRead() throws Exception {
        tree.git("config", "splitIndex.maxPercentChange", "100").write("a.py", Blocks.python(1));
        tree.commit().git("update-index", "--split-index");
        tree.write("b.py", NO_BLOCK).git("add", "b.py");
        remember();
        assertThat(isRemembered("a.py")).isFalse();
    }

    @Test
    void aSameSizeEditWithItsTimeSetBackIsSeen() throws Exception {
        commitTwo();
        FileTime time = Files.getLastModifiedTime(tree.path("a.py"));
        tree.write("a.py", Blocks.python(1).replace("high", "none"));
        Files.setLastModifiedTime(tree.path("a.py"), time);
        assertThat(isRemembered("a.py")).isFalse();
        assertThat(validateBoth(Focus.ALL).violations()).hasSize(2);
    }

    @Test
    void whatMayHaveChangedWithinASecondIsNotRemembered() throws Exception {
        letASecondPass();
        tree.write("a.py", Blocks.python(1)).git("add", "a.py");
        validateBoth(Focus.ALL);
        assertThat(isRemembered("a.py")).isFalse();
    }

    @Test
    void touchedFilesAreReadAgainUntilGitHasSeenThem() throws Exception {
        commitTwo();
        letASecondPass();
        tree.shell("touch a.py");
        assertThat(isRemembered("a.py")).isFalse();
        tree.git("update-index", "--refresh");
        assertThat(isRemembered("a.py")).isFalse();
        remember();
        assertThat(isRemembered("a.py")).isTrue();
    }

    @Test
    void aCheckoutForgetsWhatItWritesAndNothingElse() throws Exception {
        commitTwo();
        tree.git("checkout", "--quiet", "-b", "other")
                .write("b.py", Blocks.python(1))
                .commit();
        validateBoth(Focus.ALL);
        letASecondPass();
        tree.git("checkout", "--quiet", "main");
        assertThat(isRemembered("a.py")).isTrue();
        assertThat(isRemembered("b.py")).isFalse();
        validateBoth(Focus.ALL);
    }

    @Test
    void anotherContractAndOtherSettingsForgetEverything() throws Exception {
        commitTwo();
        assertThat(isRemembered("a.py", cached(Focus.ALL).withMaxFileBytes(100)))
                .isFalse();
        assertThat(isRemembered("a.py", cached(Focus.ALL).withoutRules(Set.of("presence"))))
                .isFalse();
        tree.write(Contract.FILE_NAME, "dora_block_contract:\n  status: advisory\n");
        assertThat(isRemembered("a.py")).isFalse();
        validateBoth(Focus.ALL);
        Files.delete(tree.path(Contract.FILE_NAME));
        validateBoth(Focus.ALL);
    }

    @Test
    void aContractThatGoesOnAsAnotherOneBeginsIsAnotherOne() throws Exception {
        String contract = "dora_block_contract:\n  status: advisory\n";
        tree.write(Contract.FILE_NAME, contract + "# more\n");
        commitTwo();
        assertThat(isRemembered("a.py")).isTrue();
        tree.write(Contract.FILE_NAME, contract);
        assertThat(isRemembered("a.py")).isFalse();
    }

    @Test
    void filesThatGitIsToldNotToLookAtAreRead() throws Exception {
        commitTwo();
        tree.git("update-index", "--assume-unchanged", "a.py").git("update-index", "--skip-worktree", "b.py");
        tree.write("a.py", NO_BLOCK).write("b.py", Blocks.python(1));
        assertThat(isRemembered("a.py")).isFalse();
        assertThat(isRemembered("b.py")).isFalse();
        validateBoth(Focus.ALL);
    }

    @Test
    void untrackedFilesAreRead() throws Exception {
        tree.write("a.py", Blocks.python(1));
        remember();
        assertThat(isRemembered("a.py")).isFalse();
        assertThat(left()).hasSizeLessThan(2);
    }

    @Test
    void aSidecarBelongsToItsFile() throws Exception {
        tree.write("a.json", "[]").write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-001"));
        tree.write("b.json", "[]").commit();
        remember();
        assertThat(isRemembered("a.json")).isTrue();
        assertThat(isRemembered("b.json"))
                .as("a sidecar that git ignores would count")
                .isFalse();

        tree.write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-002"));
        assertThat(isRemembered("a.json")).isFalse();
        Files.delete(tree.path("a.json.dora.yaml"));
        assertThat(isRemembered("a.json")).isFalse();
        tree.write("b.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-003")).write(".gitignore", "*.dora.yaml");
        validateBoth(Focus.ALL);
    }

    @Test
    void whatIsStagedIsRememberedByItsContent() throws Exception {
        commitTwo();
        tree.write("a.py", Blocks.python(2)).git("add", "a.py").write("a.py", NO_BLOCK);
        validateBoth(Focus.STAGED);
        assertThat(isRemembered("a.py", cached(Focus.STAGED))).isTrue();
        assertThat(isRemembered("a.py")).isFalse();
        validateBoth(Focus.ALL);
    }

    @Test
    void aRootBelowTheTopAndAWorktreeHaveTheirOwn() throws Exception {
        tree.write("m/a.py", Blocks.python(1)).write("a.py", NO_BLOCK).commit();
        remember();
        Tree top = tree;
        tree = new Tree(top.path("m"));
        remember();
        assertThat(isRemembered("a.py")).isTrue();
        assertThat(violations(Focus.ALL)).isEmpty();
        top.git("worktree", "add", "--quiet", "../worktree");
        tree = new Tree(folder.toRealPath().resolve("worktree"));
        assertThat(isRemembered("a.py")).isFalse();
        remember();
        assertThat(isRemembered("a.py")).isTrue();
    }

    @Test
    void aRepositoryThatWasMovedRemembersAndACopyReadsAgain() throws Exception {
        commitTwo();
        Path moved = folder.toRealPath().resolve("moved");
        Files.move(tree.root(), moved);
        tree = new Tree(moved);
        assertThat(isRemembered("a.py")).isTrue();
        tree.shell("cp -a . ../copy");
        tree = new Tree(folder.toRealPath().resolve("copy"));
        assertThat(isRemembered("a.py")).isFalse();
        validateBoth(Focus.ALL);
    }

    @Test
    void withoutWhatWasLeftNothingIsDifferent() throws Exception {
        commitTwo();
        Files.delete(left().get(0));
        assertThat(isRemembered("a.py")).isFalse();
        validateBoth(Focus.ALL);
        assertThat(isRemembered("a.py")).isTrue();
        tree.shell("echo > .git/dora-cache/verdicts-x-0.tmp; rm .git/dora-cache/verdicts-?????*");
        validateBoth(Focus.ALL);
        tree.shell("rm -r .git/dora-cache; echo > .git/dora-cache");
        validateBoth(Focus.ALL);
        tree.shell("rm .git/dora-cache; mkdir ../elsewhere; ln -s ../../elsewhere .git/dora-cache");
        validateBoth(Focus.ALL);
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void whatIsBrokenIsNotBelieved() throws Exception {
        commitTwo();
        Path file = left().get(0);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            byte[] broken = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            if (i % 2 == 0) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, broken);
            assertThat(isRemembered("a.py")).isFalse();
        }
        validateBoth(Focus.ALL);
        assertThat(isRemembered("a.py")).isTrue();
    }

    @Test
    void twoRunsAtOnceLeaveAWholeFile() throws Exception {
        tree.write("a.py", Blocks.python(1)).write("b.py", NO_BLOCK).commit();
        letASecondPass();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> run = () -> validateBoth(Focus.ALL);
            for (Future<Object> done : pool.invokeAll(List.of(run, run, run, run))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(isRemembered("a.py")).isTrue();
        assertThat(left()).hasSize(1);
    }

    @Test
    void nothingIsLeftWhereNobodyAsked() throws Exception {
        tree.write("a.py", Blocks.python(1)).commit();
        letASecondPass();
        Dora.validate(request(Focus.ALL)).orThrow();
        Dora.validate(request(Focus.ALL).withCaching(Caching.WHERE_IT_PAYS)).orThrow();
        assertThat(left()).isEmpty();
        assertThat(tree.path(".git/dora-cache")).doesNotExist();
    }

    @Test
    void noProgramOfTheConfigurationIsStarted() throws Exception {
        tree.write("a.py", Blocks.python(1)).write(".gitattributes", "*.py filter=bad diff=bad\n");
        tree.commit()
                .git("config", "filter.bad.clean", "touch ran; cat")
                .git("config", "filter.bad.process", "touch ran")
                .git("config", "diff.external", "touch ran")
                .git("config", "core.fsmonitor", "touch ran");
        letASecondPass();
        tree.shell("touch a.py");
        validateBoth(Focus.ALL);
        validateBoth(Focus.ALL);
        assertThat(tree.path("ran")).doesNotExist();
    }
}
