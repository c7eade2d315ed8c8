package io.l9.dora.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.GoalNames;
import io.l9.dora.HookRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.block.BlockKind;
import io.l9.dora.commit.Repository.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when people commit. */
class CommitHookTest {

    private static final String MISSING = "Generated file missing DORA block. Codegen must add it. [presence]";

    @TempDir
    Path folder;

    Repository repository;

    @BeforeEach
    void install() throws Exception {
        repository = Repository.init(folder.toRealPath().resolve("repository")).install();
    }

    @Test
    void aCommitThatKeepsTheContractPassesAlsoTheFirstOne() throws Exception {
        repository.write("a.py", Blocks.python(1)).add("a.py").commit().passes().says("DORA: no violations");
        repository.write("b.py", Blocks.python(2)).add("b.py").commit().passes();
        assertThat(repository.commits()).isEqualTo(2);
    }

    @Test
    void oneThatBreaksItIsBlockedAndSaysWhy() throws Exception {
        repository
                .write("a.py", Blocks.NONE)
                .add("a.py")
                .commit()
                .isBlocked()
                .says("a.py:1:1: " + MISSING, "DORA: 1 violation in 1 file", "git commit --no-verify");
        assertThat(repository.commits()).isZero();
    }

    @Test
    void whatCommitsDoNotChangeDoesNotBlockThem() throws Exception {
        repository
                .write("old.py", Blocks.NONE)
                .add("old.py")
                .commit("--no-verify")
                .passes();
        repository.write("a.py", Blocks.python(1)).add("a.py").write("new.py", Blocks.NONE);
        repository.commit().passes().keepsSilentAbout("old.py", "new.py");
    }

    @Test
    void anIdThatAnotherFileHasBlocks() throws Exception {
        repository.write("a.py", Blocks.python(1)).add("a.py").commit().passes();
        repository
                .write("b.py", Blocks.python(1))
                .add("b.py")
                .commit()
                .isBlocked()
                .says("component_id 'PAY-OPER-001' already exists in a.py");
    }

    @Test
    void theIndexCountsAndNotTheWorkingTree() throws Exception {
        repository.write("a.py", Blocks.python(1)).add("a.py").write("a.py", Blocks.NONE);
        repository.commit().passes();
        repository.write("b.py", Blocks.NONE).add("b.py").write("b.py", Blocks.python(2));
        repository.commit().isBlocked().says("b.py:1:1: " + MISSING);
    }

    @Test
    void aCommitOfOnePathIsAboutThatPath() throws Exception {
        repository.write("a.py", Blocks.python(1)).write("b.py", Blocks.python(2));
        repository.add("a.py", "b.py").commit().passes();
        repository
                .write("a.py", Blocks.python(1) + "# more\n")
                .write("b.py", Blocks.NONE)
                .add("b.py");
        repository.commit("--", "a.py").passes().keepsSilentAbout("b.py");
        repository.commit("--", "b.py").isBlocked().says("b.py:1:1");
        repository.git("reset", "--quiet").passes();
        repository.commit("--all").isBlocked().says("b.py:1:1");
    }

    @Test
    void amendedCommitsAreChecked() throws Exception {
        repository.write("a.py", Blocks.python(1)).add("a.py").commit().passes();
        repository.write("a.py", Blocks.NONE).add("a.py");
        repository.commit("--amend").isBlocked();
        repository.git("checkout", "--quiet", "HEAD", "--", "a.py").passes();
        repository.commit("--amend").passes();
    }

    @Test
    void mergesAndRebasesAreChecked() throws Exception {
        repository.write("a.py", Blocks.python(1)).add("a.py").commit().passes();
        repository.git("checkout", "--quiet", "-b", "side").passes();
        repository
                .write("a.py", Blocks.python(1) + "# side\n")
                .add("a.py")
                .commit()
                .passes();
        repository.git("checkout", "--quiet", "main").passes();
        repository
                .write("a.py", Blocks.python(1) + "# main\n")
                .add("a.py")
                .commit()
                .passes();
        repository.git("merge", "--quiet", "side").isBlocked();
        repository.write("a.py", Blocks.NONE).add("a.py").commit().isBlocked().says(MISSING);
        repository
                .write("a.py", Blocks.python(1) + "# both\n")
                .add("a.py")
                .commit()
                .passes();
        repository.git("checkout", "--quiet", "-b", "late", "main~1").passes();
        repository.write("b.py", Blocks.python(5)).add("b.py").commit().passes();
        repository.git("rebase", "--quiet", "main").passes();
    }

    @Test
    void aLinkedWorktreeIsCheckedWithItsOwnIndex() throws Exception {
        repository.write("a.py", Blocks.python(1)).add("a.py").commit().passes();
        Path linked = folder.toRealPath().resolve("linked");
        repository.git("worktree", "add", "--quiet", linked.toString()).passes();
        Repository worktree = Repository.at(linked);
        worktree.write("b.py", Blocks.NONE).add("b.py").commit().isBlocked().says("b.py:1:1");
        worktree.write("b.py", Blocks.python(2)).add("b.py").commit().passes();
        worktree.write("b.py", Blocks.NONE).commit("--", "b.py").isBlocked();
    }

    @Test
    void aSubmoduleHasHooksOfItsOwn() throws Exception {
        Repository library = Repository.init(folder.toRealPath().resolve("library"));
        library.write("l.py", Blocks.python(9)).add("l.py").commit().passes();
        repository
                .git("submodule", "--quiet", "add", library.root().toString(), "lib")
                .passes();
        Repository submodule = Repository.at(repository.path("lib"));
        submodule.write("b.py", Blocks.NONE).add("b.py").commit().passes();
        submodule.install();
        submodule.write("c.py", Blocks.NONE).add("c.py").commit().isBlocked().says("c.py:1:1");
        assertThat(repository.path(".git/modules/lib/dora/check.sh")).exists();
        repository.commit().passes();
    }

    @Test
    void namesAreNeverCommands() throws Exception {
        repository
                .shell("printf 'x = 1\\n' > \"$(printf 'a\\nb$(touch pwned)`touch pwned`;\\047\\042 c.py')\"")
                .passes();
        repository.shell("printf 'x = 1\\n' > \"$(printf 'caf\\351.py')\"").passes();
        repository.write("-o.py", Blocks.NONE).write("%0A::error.py", Blocks.NONE);
        repository.git("add", "--all").passes();
        repository.commit().isBlocked().says("DORA: 4 violations in 4 files", "-o.py:1:1");
        assertThat(repository.path("pwned")).doesNotExist();
    }

    @Test
    void noLineIsACommandOfABuildServer() throws Exception {
        for (String name : List.of("::error::a.py", "##[error]a.py", "##teamcity[a b='c'].py")) {
            repository.write(name, Blocks.NONE);
        }
        repository.git("add", "--all").passes();
        Outcome outcome = repository.commit().isBlocked().says("DORA: 3 violations in 3 files");
        assertThat(outcome.output().lines()).noneMatch(line -> line.startsWith("::"));
        assertThat(outcome.output()).doesNotContain("##[", "##teamcity[");
    }

    @Test
    void whoIsBlockedHearsWhatToDo() throws Exception {
        HookRequest plain = repository.request(CheckJars.launcher());
        repository.install(new HookRequest(
                plain.tree(),
                plain.launcher(),
                plain.install(),
                Optional.of("mvn -f 'it''s' dora:inject"),
                false,
                false));
        repository
                .write("a.py", Blocks.NONE)
                .add("a.py")
                .commit()
                .isBlocked()
                .says(
                        "once a file is mended, `git add` it again",
                        "; to add and repair blocks: mvn -f 'it''s' dora:inject;");
    }

    @Test
    void hintsCallGoalsAsTheyCouldBeCalledWhereTheCheckWasInstalled() throws Exception {
        HookRequest plain = repository.request(CheckJars.launcher());
        ValidationRequest tree = plain.tree()
                .withBlocks(Set.of(BlockKind.HEADER, BlockKind.FOOTER))
                .withGoals(new GoalNames("org.example:dora-maven-plugin:1.2.3"));
        repository.install(new HookRequest(tree, plain.launcher(), plain.install(), false, false));
        repository
                .write("a.py", Blocks.python(1))
                .add("a.py")
                .commit()
                .isBlocked()
                .says("[blocks_presence]", "mvn org.example:dora-maven-plugin:1.2.3:inject puts one there");
    }

    @Test
    void notesAreNotForThoseWhoCommit() throws Exception {
        repository.write("a.py", Blocks.python(1)).add("a.py");
        Outcome outcome = repository.commit().passes().keepsSilentAbout(" note");
        assertThat(outcome.output().lines().filter(line -> line.startsWith("DORA: ")))
                .hasSize(1);
    }

    @Test
    void thereAreWaysAroundIt() throws Exception {
        repository.write("a.py", Blocks.NONE).add("a.py");
        repository.with("DORA_SKIP", "0").commit().isBlocked();
        repository.with("DORA_SKIP", "1").commit().passes();
        repository.write("b.py", Blocks.NONE).add("b.py").commit("--no-verify").passes();
    }

    @Test
    void theContractOfTheIndexHolds() throws Exception {
        repository.write(".l9-codegen-dora-contract.yaml", "dora_block_contract: {status: advisory}\n");
        repository.write("a.py", Blocks.NONE).add("a.py");
        repository.commit().isBlocked();
        repository.add(".l9-codegen-dora-contract.yaml").commit().passes().says("a.py:1:1");
    }

    @Test
    void filesThatNoHookStopsForAreTold() throws Exception {
        repository.write(".l9-codegen-dora-contract.yaml", """
                pre_commit_hooks:
                  hook_1_docs: {files: "docs/**", fail_on_error: false}
                  hook_2_sources: {files: "src/**"}
                """);
        repository.write("docs/a.py", Blocks.NONE).git("add", "--all").passes();
        repository.commit().passes().says("docs/a.py:1:1", "DORA: no violations, 1 warning");
        repository.write("src/a.py", Blocks.NONE).add("src").commit().isBlocked();
    }

    @Test
    void aContractThatIsWrongBlocks() throws Exception {
        repository
                .write(".l9-codegen-dora-contract.yaml", "colour: red\n")
                .git("add", "--all")
                .passes();
        repository
                .commit()
                .isBlocked()
                .says(".l9-codegen-dora-contract.yaml:1:1: the contract: unknown key `colour`", "--no-verify");
    }

    @Test
    void aContractOfLaterTimesNeedsNoOtherInstallation() throws Exception {
        repository.write(
                ".l9-codegen-dora-contract.yaml", "dora_block_contract: {applies_to: {file_types: ['*.sh']}}\n");
        repository
                .write("run.sh", "true\n")
                .add(".l9-codegen-dora-contract.yaml")
                .commit()
                .passes();
        repository.add("run.sh").commit().passes().says("1 of 1 candidate checked");
    }

    @Test
    void aSidecarThatGoesIsMissed() throws Exception {
        String sidecar = "# DORA PROTOCOL METADATA\ndora_block:\n"
                + Blocks.python(1)
                        .lines()
                        .filter(line -> line.startsWith("    "))
                        .map(line -> "  " + line.strip().replaceAll(",$", "").replace("True", "true"))
                        .reduce("", (all, line) -> all + line + "\n")
                + "# END DORA BLOCK\n";
        repository.write("tsconfig.json", "{}\n").write("tsconfig.json.dora.yaml", sidecar);
        repository.git("add", "--all").passes();
        repository.commit().passes();
        repository.git("rm", "--quiet", "--cached", "tsconfig.json.dora.yaml").passes();
        repository.commit().isBlocked().says("tsconfig.json:1:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GIT_LITERAL_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"})
    void howTheCallerReadsPathspecsChangesNothing(String variable) throws Exception {
        repository.write("deep/a.py", Blocks.NONE).add("deep/a.py");
        repository.with(variable, "1").commit().isBlocked().says("deep/a.py:1:1: " + MISSING);
    }

    @Test
    void whatTheBaselineKnowsPassesAndAllElseIsBlocked() throws Exception {
        repository.write("old.py", Blocks.NONE).write(Baselines.FILE, Baselines.of("old.py"));
        repository.git("add", "--all").passes();
        repository.commit().passes().says("DORA: no violations");

        repository
                .write("new.py", Blocks.NONE)
                .add("new.py")
                .commit()
                .isBlocked()
                .says("new.py:1:1: " + MISSING);
        repository.git("rm", "--quiet", "--force", "new.py").passes();

        repository
                .write("old.py", Blocks.python(1))
                .add("old.py")
                .commit()
                .isBlocked()
                .says(".l9-dora-baseline.json:4:5", "[baseline]");
        repository
                .write(Baselines.FILE, "{")
                .add(Baselines.FILE)
                .commit()
                .isBlocked()
                .says("--no-verify");
        repository.git("rm", "--quiet", "--force", Baselines.FILE).passes();
        repository.commit().passes();
    }

    @Test
    void theCheckHasEveryClassThatATreeCanAskFor() throws Exception {
        repository
                .write(".l9-codegen-dora-contract.yaml", """
                        dora_block_contract: {applies_to: {file_types: ['*.py', '*.json', '*.yaml', '*.md', '*.sh', '*.toml']}}
                        pre_commit_hooks: {hook_1_all: {files: '**'}}
                        """)
                .write("meta.codegen.schema.yaml", """
                        metadata: {layer: operations, domain: payments, type: service}
                        components:
                          - paths: ['api/**']
                            metadata: {component_name: Interface}
                        """)
                .write(".l9-dora-template.py", "__dora_block__ = {\n    \"layer\": \"{LAYER}\",\n}\n")
                .write(Baselines.FILE, Baselines.of("known.py"))
                .write("known.py", Blocks.NONE)
                .write("api/good.py", Blocks.python(1))
                .write("api/strange.py", Blocks.python(2).replace("2026-01-02T", "yesterday"))
                .write("tsconfig.json", "[1]\n")
                .write("tsconfig.json.dora.yaml", "dora_block: {a: [1, 2.5, true, null]}\n")
                .write("cut.json", "{\"_dora_block\":")
                .write("a.yaml", "a: &x [1]\nb: *x\n")
                .write("guide.md", "---\ndora_block: {\n---\n")
                .write("pyproject.toml", "[tool]\n")
                .write("run.sh", "true\n");
        repository.git("add", "--all").passes();
        repository
                .check()
                .endsWith(1)
                .says("api/strange.py:", "cut.json:", "guide.md:")
                .keepsSilentAbout("Exception", "Error", "api/good.py:", "known.py:");
        repository
                .write(".l9-codegen-dora-contract.yaml", "dora_block_contract: {status: maybe}\nwhat: 1\n")
                .write("meta.codegen.schema.yaml", "components: 1\n")
                .write(Baselines.FILE, "{\"violations\": [{}, 1]")
                .git("add", "--all")
                .passes();
        repository.check().endsWith(2).says("status", "--no-verify").keepsSilentAbout("Exception", "Error");
    }

    @Test
    void aCheckThatBreaksSaysSoInOneLine() throws Exception {
        repository.write("a.py", Blocks.NONE).add("a.py");
        repository.shell("for jar in .git/dora/re2j*; do : >\"$jar\"; done").passes();
        Outcome outcome = repository.check().endsWith(2);
        assertThat(outcome.output().lines())
                .singleElement()
                .asString()
                .startsWith("DORA: the commit cannot be checked: java.lang.NoClassDefFoundError")
                .endsWith("; to commit all the same: git commit --no-verify");
    }

    @Test
    void nothingHappensToTheTree() throws Exception {
        repository.write("a.py", Blocks.NONE).add("a.py");
        Outcome before = repository.git("status", "--porcelain");
        repository.commit().isBlocked();
        assertThat(repository.git("status", "--porcelain")).isEqualTo(before);
        assertThat(repository.root().toFile().list()).containsExactlyInAnyOrder(".git", "a.py");
    }
}
