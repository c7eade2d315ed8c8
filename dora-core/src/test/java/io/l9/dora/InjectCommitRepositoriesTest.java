package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits of {@code inject} in repositories of all kinds. */
class InjectCommitRepositoriesTest extends CommitScenario {

    @TempDir
    Path elsewhere;

    @Test
    void whatASparseCheckoutLeavesOutIsNotInTheWay() throws Exception {
        write("d/b.py", Blocks.python(1));
        commit("a.py", "x = 1\n");
        git("sparse-checkout", "set", "--no-cone", "/*", "!/d/");
        assertThat(root.resolve("d")).doesNotExist();

        remediate();

        assertThat(log()).isEqualTo("* fix(dora): remediate a.py\nM\ta.py\n");
    }

    @Test
    void aRootBelowTheTopCommitsOnlyWhatIsBelow() throws Exception {
        write("sub/a.py", "x = 1\n");
        write("b.py", "x = 2\n");
        commit("sub/meta.codegen.schema.yaml", MessyTree.SCHEMA);

        remediate(root.resolve("sub"));

        assertThat(log()).isEqualTo("* fix(dora): remediate a.py\nM\tsub/a.py\n");
    }

    @Test
    void aWorktreeCommitsOnItsOwnBranch() throws Exception {
        commit("a.py", "x = 1\n");
        Path tree = elsewhere.resolve("tree");
        git("worktree", "add", "--quiet", "-b", "side", tree.toString());

        remediate(tree);

        assertThat(gitIn(tree, "log", "-1", "--format=%s")).isEqualTo("fix(dora): remediate a.py\n");
        assertThat(git("log", "-1", "--format=%s", "main")).isEqualTo("all\n");
    }

    @Test
    void aSubmoduleCommitsIntoItself() throws Exception {
        commit("a.py", "x = 1\n");
        Path parent = Files.createDirectory(elsewhere.resolve("parent"));
        gitIn(parent, "init", "--quiet");
        gitIn(parent, "submodule", "--quiet", "add", root.toString(), "module");
        Path module = parent.resolve("module");
        gitIn(module, "config", "user.name", "Author");
        gitIn(module, "config", "user.email", "author@example.org");

        remediate(module);

        assertThat(gitIn(module, "log", "-1", "--format=%s")).isEqualTo("fix(dora): remediate a.py\n");
    }

    @Test
    void aDetachedHeadIsNoted() throws Exception {
        commit("a.py", "x = 1\n");
        git("checkout", "--quiet", "--detach");
        assertThat(remediate().notes())
                .extracting(Object::toString)
                .contains(".: HEAD is detached, so that the commits are on no branch; `git switch -c NAME` keeps them");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void hooksOfTheRepositoryAreNotRun() throws Exception {
        for (String hook :
                List.of("pre-commit", "commit-msg", "post-commit", "prepare-commit-msg", "reference-transaction")) {
            write(".git/hooks/" + hook, "#!/bin/sh\ntouch hook-ran\nexit 1\n");
            shell("chmod +x .git/hooks/" + hook);
        }
        write("a.py", "x = 1\n");
        git("add", "--all");
        git("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--message", "all");

        remediate();

        assertThat(root.resolve("hook-ran")).doesNotExist();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void filtersOfTheUserHold() throws Exception {
        write(".gitattributes", "*.py text eol=crlf\n");
        commit("a.py", "x = 1\r\ny = 2\r\n");

        remediate();

        assertThat(read("a.py")).contains("__dora_block__").doesNotContainPattern("[^\r]\n");
        assertThat(git("show", "HEAD:a.py")).contains("__dora_block__").doesNotContain("\r");
        assertThat(status()).isEmpty();
    }
}
