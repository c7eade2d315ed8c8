package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories in which nothing can be committed: nothing is written there either. */
class CommitGroundTest extends CommitScenario {

    private static final String DIRTY =
            "dora.commit: the working tree is not clean, commit or stash what is there first: ";

    @TempDir
    Path elsewhere;

    @AfterEach
    void nothingWasWritten() throws Exception {
        if (Files.exists(root.resolve("a.py"))) {
            assertThat(read("a.py")).doesNotContain("__dora_block__");
        }
        assertThat(root.resolve(".dora")).doesNotExist();
    }

    @Test
    void everyFileThatDiffersIsNamed() throws Exception {
        write("b.py", "x = 2\n");
        write("c.py", "x = 3\n");
        commit("a.py", "x = 1\n");
        write("a.py", "x = 11\n");
        write("b.py", "x = 22\n");
        git("add", "b.py");
        delete("c.py");
        write("new\nfile.txt", "");

        assertThat(obstacles())
                .containsExactly(DIRTY + "a.py (modified), b.py (staged), c.py (deleted), new\\nfile.txt (untracked)");
    }

    @Test
    void ofManyFilesTheFirstAreNamed() throws Exception {
        commit("a.py", "x = 1\n");
        for (int i = 10; i < 25; i++) {
            write("n" + i, "");
        }
        assertThat(obstacles()).singleElement().asString().endsWith("n18 (untracked), n19 (untracked), and 5 more");
    }

    @Test
    void filesOutsideOfTheRootCountToo() throws Exception {
        write("sub/x.py", "x = 1\n");
        commit("a.py", "x = 1\n");
        write("a.py", "x = 11\n");
        write("sub/new.txt", "");
        assertThat(Dora.inject(InjectRequest.of(ValidationRequest.of(root.resolve("sub")), NOW)
                                .withCommits())
                        .diagnostics())
                .extracting(Object::toString)
                .containsExactly(DIRTY + ":/a.py (modified), new.txt (untracked)");
    }

    @Test
    void noCommitsYetIsAllUntracked() throws Exception {
        write("a.py", "x = 1\n");
        assertThat(obstacles()).containsExactly(DIRTY + "a.py (untracked), meta.codegen.schema.yaml (untracked)");
    }

    @Test
    void anEmptyRepositoryHasNothingToCommit() throws Exception {
        delete("meta.codegen.schema.yaml");
        assertThat(remediate().changed()).isEmpty();
    }

    @Test
    void aMergeInConflictIsNamedWithItsFiles() throws Exception {
        commit("a.py", "x = 1\n");
        git("checkout", "--quiet", "-b", "side");
        commit("a.py", "x = 2\n");
        git("checkout", "--quiet", "main");
        commit("a.py", "x = 3\n");
        shell("git merge side || true");

        assertThat(obstacles())
                .containsExactly(
                        "dora.commit: a merge is under way; end it with `git merge --continue` or `git merge --abort`",
                        DIRTY + "a.py (unmerged)");
    }

    @Test
    void whatElseIsUnderWayIsNamed() throws Exception {
        commit("a.py", "x = 1\n");
        for (String command : List.of("rebase side", "cherry-pick side", "revert --no-edit HEAD~1")) {
            assertThat(obstaclesAfter(command))
                    .anySatisfy(problem -> assertThat(problem)
                            .contains("a "
                                    + command.substring(0, command.indexOf(' ')).strip())
                            .contains("--abort"));
        }
    }

    private List<String> obstaclesAfter(String command) throws Exception {
        git("checkout", "--quiet", "-B", "side", "HEAD");
        commit("a.py", "x = '" + command + " side'\n");
        git("checkout", "--quiet", "-B", "main", "HEAD~1");
        commit("a.py", "x = '" + command + " 1'\n");
        commit("a.py", "x = '" + command + " 2'\n");
        shell("git " + command + " || true");
        List<String> found = obstacles();
        git(command.substring(0, command.indexOf(' ')), "--abort");
        return found;
    }

    @Test
    void nobodyWhoCommitsIsAnError() throws Exception {
        commit("a.py", "x = 1\n");
        git("config", "user.name", "");
        git("config", "user.email", "");
        assertThat(obstacles())
                .singleElement()
                .asString()
                .startsWith("dora.commit: git does not know who commits, ")
                .endsWith("; tell it with `git config user.name NAME` and `git config user.email ADDRESS`");
    }

    @Test
    void outsideOfARepositoryThereIsNothingToCommitTo() throws Exception {
        Path plain = elsewhere.resolve("plain");
        Files.createDirectory(plain);
        Files.writeString(plain.resolve("a.py"), "x = 1\n");
        assertThat(Dora.inject(InjectRequest.of(ValidationRequest.of(plain), NOW)
                                .withCommits())
                        .diagnostics())
                .extracting(Object::toString)
                .containsExactly("dora.commit: the root is in no git repository; make one with `git init`");
        assertThat(plain.resolve("a.py")).hasContent("x = 1\n");
    }

    @Test
    void aRootThatIsIgnoredCannotBeCommitted() throws Exception {
        write(".gitignore", "/out/\n");
        commit("a.py", "x = 1\n");
        write("out/b.py", "x = 1\n");
        assertThat(Dora.inject(InjectRequest.of(ValidationRequest.of(root.resolve("out")), NOW)
                                .withCommits())
                        .diagnostics())
                .extracting(Object::toString)
                .containsExactly(
                        "dora.commit: the root is ignored by the repository around it, nothing in it can be committed");
    }

    @Test
    void aRepositoryThatIsNoneIsAnError() throws Exception {
        write("a.py", "x = 1\n");
        shell("rm -rf .git && mkdir .git");
        assertThat(obstacles()).singleElement().asString().startsWith("dora.commit: git does not answer: ");
    }

    @Test
    void changesThatGitIsToldNotToSeeAreNamed() throws Exception {
        write("b.py", "x = 2\n");
        commit("a.py", "x = 1\n");
        git("update-index", "--assume-unchanged", "a.py");
        git("update-index", "--skip-worktree", "b.py");
        write("a.py", "x = 1\nsecret = 1\n");
        assertThat(obstacles())
                .containsExactly(
                        "dora.commit: git does not see what changes in files with the mark assume-unchanged, take it away with"
                                + " `git update-index --no-assume-unchanged FILE`: a.py",
                        "dora.commit: git does not see what changes in files with the mark skip-worktree, take it away with"
                                + " `git update-index --no-skip-worktree FILE`: b.py");
    }

    @Test
    void aGitThatDoesNotLookForChangesIsAnError() throws Exception {
        commit("a.py", "x = 1\n");
        git("config", "core.ignoreStat", "true");
        assertThat(obstacles())
                .containsExactly(
                        "dora.commit: git is told not to look for changes; `git config core.ignoreStat false` has it look");
    }

    @Test
    void theRestOfSeveralCommitsThatArePickedOrRevertedIsUnderWay() throws Exception {
        for (String command : List.of("cherry-pick", "revert --no-edit")) {
            commit("a.py", "x = 0\n");
            git("checkout", "--quiet", "-B", "side");
            commit("a.py", "x = '" + command + " 1'\n");
            commit("a.py", "x = '" + command + " 2'\n");
            git("checkout", "--quiet", "-B", "main", command.startsWith("c") ? "side~2" : "side");
            commit("a.py", "x = '" + command + " 3'\n");
            shell("git " + command + " side~1 side || true");
            write("a.py", "x = '" + command + " 4'\n");
            git("add", "a.py");
            git("commit", "--quiet", "--message", "by hand");

            assertThat(obstacles())
                    .as(command)
                    .containsExactly(
                            "dora.commit: a cherry-pick or revert of several commits is under way; end it with `git cherry-pick` or"
                                    + " `git revert` and `--continue` or `--abort`");
            git(command.substring(0, 6).equals("cherry") ? "cherry-pick" : "revert", "--quit");
        }
    }

    @Test
    void aBisectionIsUnderWay() throws Exception {
        commit("a.py", "x = 1\n");
        git("bisect", "start");
        assertThat(obstacles())
                .containsExactly("dora.commit: a bisection is under way; end it with `git bisect reset`");
    }

    @Test
    void aWorkingTreeInAnotherPlaceIsAnError() throws Exception {
        commit("a.py", "x = 1\n");
        git("config", "core.worktree", elsewhere.toRealPath().toString());
        assertThat(obstacles())
                .singleElement()
                .asString()
                .startsWith("dora.commit: git's working tree is not here but ")
                .endsWith("; see `git config core.worktree`");
    }
}
