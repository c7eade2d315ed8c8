package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.audit.AuditTotals;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Commits;
import io.l9.dora.report.Commits.Commit;
import io.l9.dora.report.History.Tally;
import io.l9.dora.report.Injection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code inject} commits, by real git. */
class InjectCommitTest extends CommitScenario {

    private static final RunStamp STAMP = new RunStamp("run-1", NOW);

    /** Has git keep what a script makes of a file; the script has its name, and runs in the root. */
    private void filter(String name, String script) throws Exception {
        write(".git/" + name + ".sh", "cat > .git/content\nset -- .git/content\n" + script + "\n");
        git("config", "filter." + name + ".clean", "sh .git/" + name + ".sh");
        git("config", "filter." + name + ".required", "true");
    }

    @Test
    void eachFileIsACommitOfItsOwnWithItsSidecar() throws Exception {
        write("a.py", "x = 1\n");
        write("d/list.json", "[1]\n");
        commit("good.py", Blocks.python(1));

        Injection injection = remediate();

        assertThat(log()).isEqualTo("""
                * fix(dora): remediate a.py
                M\ta.py
                * fix(dora): remediate d/list.json
                A\td/list.json.dora.yaml
                """);
        List<Commit> made = injection.commits().orElseThrow().made();
        assertThat(made).extracting(Commit::path).containsExactly("a.py", "d/list.json");
        assertThat(made)
                .extracting(Commit::id)
                .containsExactly(
                        git("rev-parse", "--short", "HEAD~1").strip(),
                        git("rev-parse", "--short", "HEAD").strip());
        assertThat(status()).isEmpty();
        assertThat(root.resolve(".dora")).doesNotExist();
        assertPasses();
    }

    @Test
    void aSecondRunCommitsNothing() throws Exception {
        commit("a.py", "x = 1\n");
        remediate();
        assertThat(remediate().commits()).contains(new Commits(List.of(), List.of()));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void withoutBeingToldNothingIsCommitted() throws Exception {
        commit("a.py", "x = 1\n");
        assertThat(inject().commits()).isEmpty();
        assertThat(status()).isEqualTo(" M a.py\n");
    }

    @Test
    void theContractWordsTheMessage() throws Exception {
        write(
                Contract.FILE_NAME,
                "if_dora_block_missing_or_invalid:\n  step_3: [\"Commit with message: '# block of {filename}'\"]\n");
        commit("a.py", "x = 1\n");
        remediate();
        assertThat(git("log", "-1", "--format=%B")).isEqualTo("# block of a.py\n\n");
    }

    @Test
    void theRegistryIsTheLastCommit() throws Exception {
        write("a.py", "x = 1\n");
        write("b.py", "x = 2\n");
        Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root))).orThrow();
        commitAll();

        assertThat(remediate().commits().orElseThrow().made())
                .extracting(Commit::path)
                .containsExactly("a.py", "b.py", ".l9-dora-registry.json");
        assertThat(log()).endsWith("* fix(dora): remediate .l9-dora-registry.json\nM\t.l9-dora-registry.json\n");
        assertThat(status()).isEmpty();
    }

    @Test
    void aRegistryThatGitIgnoresIsNotedAndNotCommitted() throws Exception {
        write(".gitignore", "/.l9-dora-registry.json\n");
        write("a.py", "x = 1\n");
        Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root))).orThrow();
        commitAll();

        Injection injection = remediate();

        assertThat(injection.commits().orElseThrow().left()).isEmpty();
        assertThat(injection.notes())
                .extracting(Object::toString)
                .contains(".l9-dora-registry.json: the registry is written and not committed, since git ignores it");
        assertThat(log()).isEqualTo("* fix(dora): remediate a.py\nM\ta.py\n");
    }

    @Test
    void aRegistryThatGitTracksIsCommittedAlsoWhereItIsIgnored() throws Exception {
        write("a.py", "x = 1\n");
        Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root))).orThrow();
        commitAll();
        commit(".gitignore", "/.l9-dora-registry.json\n");

        assertThat(remediate().commits().orElseThrow().made())
                .extracting(Commit::path)
                .containsExactly("a.py", ".l9-dora-registry.json");
    }

    @Test
    void filesThatAreRefusedAreNotCommittedAndTheOthersAre() throws Exception {
        write("a.py", "x = 1\n");
        commit("two.py", Blocks.python(8) + "\nimport os\n" + Blocks.python(9));

        Injection injection =
                Dora.inject(request().withCommits().withAudit(STAMP)).orThrow();

        assertThat(injection.refused()).hasSize(1);
        assertThat(log()).isEqualTo("* fix(dora): remediate a.py\nM\ta.py\n");
        assertThat(Dora.history(ValidationRequest.of(root), 9).orThrow().remediation())
                .contains(new Tally(1, 1));
    }

    @Test
    void aNameIsNoMoreThanTheSubjectOfACommit() throws Exception {
        write("a\n\nSigned-off-by: x <x@y>\n.py", "x = 1\n");
        write("*.py", "x = 2\n");
        write(":(exclude)b.py", "x = 3\n");
        write("ü \u202e.py", "x = 4\n");
        write("-m.py", "x = 5\n");
        shell("printf 'x = 6\\n' > $'caf\\xe9.py'");
        commitAll();

        Injection injection = remediate();

        assertThat(injection.commits().orElseThrow().left()).isEmpty();
        assertThat(git("log", "--reverse", "--skip=0", "--format=%B%x00%(trailers)", "HEAD~6..HEAD")
                        .split("\0", -1))
                .extracting(String::strip)
                .containsExactly(
                        "fix(dora): remediate *.py",
                        "fix(dora): remediate -m.py",
                        "fix(dora): remediate :(exclude)b.py",
                        "fix(dora): remediate a\\n\\nSigned-off-by: x <x@y>\\n.py",
                        "fix(dora): remediate caf\\uDCE9.py",
                        "fix(dora): remediate ü \\u202E.py",
                        "");
        for (int i = 0; i < 6; i++) {
            assertThat(git("show", "--format=", "--name-only", "HEAD~" + i).lines())
                    .hasSize(1);
        }
        assertThat(status()).isEmpty();
    }

    @Test
    void whatGitIgnoresIsWrittenAndNotCommitted() throws Exception {
        write(".gitignore", "*.dora.yaml\n");
        write("a.py", "x = 1\n");
        commit("list.json", "[1]\n");

        Injection injection =
                Dora.inject(request().withCommits().withAudit(STAMP)).orThrow();

        Commits commits = injection.commits().orElseThrow();
        assertThat(commits.made()).extracting(Commit::path).containsExactly("a.py");
        assertThat(commits.left()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("list.json");
            assertThat(file.reason())
                    .startsWith("git does not take in list.json.dora.yaml: The following paths are ignored");
        });
        assertThat(root.resolve("list.json.dora.yaml")).exists();
        assertThat(Dora.auditHistory(ValidationRequest.of(root), 1).orThrow().runs())
                .extracting(run -> run.totals())
                .containsExactly(AuditTotals.ofWriting(1, 1, 0));
        assertThat(Dora.history(ValidationRequest.of(root), 1).orThrow().remediation())
                .as("a file that is not committed is not remediated")
                .contains(new Tally(1, 1));
    }

    @Test
    void aRegistryIsNotCommittedBeforeTheFilesThatItTellsOf() throws Exception {
        write(".gitignore", "*.dora.yaml\n");
        write("list.json", "[1]\n");
        Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root))).orThrow();
        commitAll();

        Injection injection = remediate();

        assertThat(injection.commits().orElseThrow().made()).isEmpty();
        assertThat(injection.notes())
                .extracting(Diagnostic::toString)
                .contains(
                        ".l9-dora-registry.json: the registry is written and not committed, since not all files that it tells of are");
    }

    @Test
    void whatGitRefusesTwiceIsNotTriedAgainAndEveryFileIsWhole() throws Exception {
        write("a.py", "x = 1\n");
        write("b.py", "x = 2\n");
        commit("c.py", "x = 3\n");
        git("config", "commit.gpgSign", "true");
        git("config", "gpg.program", "false");

        Commits commits = remediate().commits().orElseThrow();

        assertThat(commits.made()).isEmpty();
        assertThat(commits.left()).extracting(Commits.Uncommitted::path).containsExactly("a.py", "b.py", "c.py");
        assertThat(commits.left())
                .extracting(Commits.Uncommitted::reason)
                .containsExactly(
                        "git does not commit: error: gpg failed to sign the data",
                        "git does not commit: error: gpg failed to sign the data",
                        "not tried, since those before it failed: git does not commit: error: gpg failed to sign the data");
        assertThat(status()).isEqualTo(" M a.py\n M b.py\n M c.py\n");
        assertPasses();
    }

    @Test
    void whatGitRefusesOfOneFileStopsNoOther() throws Exception {
        write(".gitattributes", "/a.py filter=broken\n/b.py filter=broken\n");
        write("a.py", "x = 1\n");
        write("b.py", "x = 2\n");
        commit("c.py", "x = 3\n");
        filter("broken", "! grep -q __dora_block__ \"$1\" && cat \"$1\"");

        Commits commits = remediate().commits().orElseThrow();

        assertThat(commits.left()).extracting(Commits.Uncommitted::path).containsExactly("a.py", "b.py");
        assertThat(commits.left())
                .allSatisfy(
                        file -> assertThat(file.reason()).startsWith("git does not commit: error: external filter"));
        assertThat(log()).isEqualTo("* fix(dora): remediate c.py\nM\tc.py\n");
    }

    @Test
    void aFileInWhichGitSeesNoChangeStopsNoOtherWhateverGitRemarks() throws Exception {
        write(".gitattributes", "/a.py filter=same\n");
        write("a.py", "x = 1\n");
        commit("b.py", "x = 2\n");
        filter("same", "echo 'warning: odd' >&2; printf 'x = 1\\n'");

        Commits commits = remediate().commits().orElseThrow();

        assertThat(commits.left()).containsExactly(new Commits.Uncommitted("a.py", "git sees no change in it"));
        assertThat(commits.made()).extracting(Commit::path).containsExactly("b.py");
    }

    @Test
    void whatSomebodyWritesIntoAFileBetweenItsWriteAndItsCommitIsNotCommitted() throws Exception {
        write(".gitattributes", "/a.py filter=other\n");
        write("a.py", "x = 1\n");
        write("b.py", "x = 2\n");
        write("c.py", "x = 3\n");
        commit("d/list.json", "[1]\n");
        filter(
                "other",
                "grep -q __dora_block__ \"$1\" && echo 'theirs = 1' >> b.py && rm -f d/list.json.dora.yaml; cat \"$1\"");

        Commits commits = remediate().commits().orElseThrow();

        assertThat(commits.left())
                .containsExactly(
                        new Commits.Uncommitted("b.py", "b.py has changed since it was written"),
                        new Commits.Uncommitted(
                                "d/list.json", "d/list.json.dora.yaml has changed since it was written"));
        assertThat(log()).isEqualTo("""
                * fix(dora): remediate a.py
                M\ta.py
                * fix(dora): remediate c.py
                M\tc.py
                """);
        assertThat(git("show", "HEAD:b.py")).isEqualTo("x = 2\n");
        assertThat(read("b.py")).contains("__dora_block__").endsWith("theirs = 1\n");
    }

    @Test
    void whatSomebodyElseHasStagedStaysStaged() throws Exception {
        write("a.py", "x = 1\n");
        commit("ci-reports/x.txt", "old\n");
        write("ci-reports/x.txt", "new\n");
        git("add", "ci-reports/x.txt");

        remediate();

        assertThat(log()).isEqualTo("* fix(dora): remediate a.py\nM\ta.py\n");
        assertThat(status()).isEqualTo("M  ci-reports/x.txt\n");
    }

    @Test
    void aDryRunCannotCommit() {
        assertThat(Dora.inject(request().withCommits().withDryRun(patch -> {})).diagnostics())
                .extracting(Object::toString)
                .containsExactly(
                        "dora.commit: a dry run writes nothing that could be committed; take one of the two away");
    }
}
