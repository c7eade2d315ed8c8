package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps that mend files and open a pull request, run by bash and git on a repository with a remote, with stand-ins for mvn and gh. */
class RemediationBranchTest extends WorkflowScenario {

    private static final String SCHEMA = """
            metadata:
              component_name: Ledger
              version: 1.0.0
              layer: operations
              domain: payments
              type: service
              governance_level: high
              purpose: Books every payment twice
            """;

    private static final String GH = """
            case "$1 $2" in
              "auth setup-git") ;;
              "pr list") [ -e "$STORE/pull" ] && echo 1 || echo 0 ;;
              "pr create") printf '%s\\n' "$@" >> "$STORE/pull" ;;
              *) exit 9 ;;
            esac
            """;

    Path remote;
    Path person;

    @BeforeEach
    void aRemoteWithFilesToMend() throws Exception {
        remote = Files.createDirectory(folder.resolve("remote.git"));
        person = Files.createDirectory(folder.resolve("person"));
        git(remote, "init", "--quiet", "--bare", "--initial-branch=main");
        git(folder, "clone", "--quiet", remote.toString(), person.toString());
        git(person, "config", "user.name", "Person");
        git(person, "config", "user.email", "person@example.org");
        git(person, "switch", "--quiet", "--create", "main");
        write("meta.codegen.schema.yaml", SCHEMA);
        commit("a.py", "x = 1\n");
        commit("b.md", "# Title\n");
        Path hook = remote.resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\nwhile read -r old new ref; do echo \"$ref\" >> \"$STORE/pushed\"; done\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        environment.put("BASE", "main");
        environment.put("BRANCH", "dora/remediation");
        String bot = "github-actions[bot]";
        environment.put("GIT_AUTHOR_NAME", bot);
        environment.put("GIT_AUTHOR_EMAIL", bot + "@example.org");
        environment.put("GIT_COMMITTER_NAME", bot);
        environment.put("GIT_COMMITTER_EMAIL", bot + "@example.org");
        program("gh", GH);
        program(
                "mvn",
                "[ \"$4\" = -Ddora.commit=true ]\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -cp '" + System.getProperty("java.class.path") + "' " + MendingProgram.class.getName()
                        + " \"$PWD\" \"$SOURCE_DATE_EPOCH\" \"${5#-Ddora.filesFrom=}\"\n");
    }

    @Test
    void theBranchHasACommitAFileAndTheDefaultBranchIsLeftAlone() throws Exception {
        String before = git(remote, "rev-parse", "main");
        run();
        assertThat(git(remote, "log", "--reverse", "--format=%s %an", "main..dora/remediation"))
                .isEqualTo("""
                        fix(dora): remediate a.py github-actions[bot]
                        fix(dora): remediate b.md github-actions[bot]
                        """);
        assertThat(git(remote, "rev-parse", "main")).isEqualTo(before);
        assertThat(stored("pushed")).isEqualTo("refs/heads/dora/remediation\n");
        assertThat(stored("pull")).startsWith("pr\ncreate\n--base\nmain\n--head\ndora/remediation\n--title\n");
    }

    @Test
    void workflowsAreLeftOutSinceTheirChangeCouldNotBePushed() throws Exception {
        Files.createDirectories(person.resolve(".github/workflows"));
        commit(".github/workflows/ci.yml", "name: x\n");
        run();
        assertThat(git(remote, "diff", "--name-only", "main..dora/remediation")).isEqualTo("a.py\nb.md\n");
    }

    @Test
    void aSecondRunDoesNothing() throws Exception {
        run();
        String pull = stored("pull");
        Ended second = run();
        assertThat(second.output()).isEqualTo("The branch has these commits\n");
        assertThat(stored("pushed")).isEqualTo("refs/heads/dora/remediation\n");
        assertThat(stored("pull")).isEqualTo(pull);
    }

    @Test
    void theBranchFollowsTheDefaultBranch() throws Exception {
        run();
        commit("c.py", "x = 3\n");
        run();
        assertThat(git(remote, "rev-list", "--count", "main..dora/remediation")).isEqualTo("3\n");
        assertThat(git(remote, "merge-base", "main", "dora/remediation")).isEqualTo(git(remote, "rev-parse", "main"));
    }

    @Test
    void whatSomebodyElseHasCommittedIsNotPushedAway() throws Exception {
        run();
        git(person, "fetch", "--quiet");
        git(person, "switch", "--quiet", "dora/remediation");
        commit("mine.txt", "mine");
        String theirs = git(remote, "rev-parse", "dora/remediation");
        git(person, "switch", "--quiet", "main");
        commit("c.py", "x = 3\n");

        Ended ended = mendAndPush();

        assertThat(ended.code()).isNotZero();
        assertThat(ended.output())
                .isEqualTo("::error::Somebody else has committed to dora/remediation; merge it or delete it\n");
        assertThat(git(remote, "rev-parse", "dora/remediation")).isEqualTo(theirs);
    }

    @Test
    void nothingToMendPushesNothing() throws Exception {
        run();
        git(person, "pull", "--quiet", "origin", "dora/remediation");
        git(person, "push", "--quiet", "origin", "main");
        Files.delete(folder.resolve("store/pushed"));
        assertThat(run().output()).isEqualTo("Nothing to mend\n");
        assertThat(stored("pushed")).isEmpty();
    }

    private Ended run() throws Exception {
        Ended ended = mendAndPush();
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended;
    }

    /** Begins with a fresh checkout, as a runner does. */
    private Ended mendAndPush() throws Exception {
        work = Files.createTempDirectory(folder, "work");
        git(folder, "clone", "--quiet", remote.toString(), work.toString());
        Ended mended = step("github-remediation.yml", "Mend files, one commit each");
        assertThat(mended.code()).as(mended.output()).isZero();
        return step("github-remediation.yml", "Push the branch and open a pull request");
    }

    private void write(String path, String text) throws Exception {
        Files.writeString(person.resolve(path), text);
    }

    private void commit(String path, String text) throws Exception {
        write(path, text);
        git(person, "add", "--all");
        git(person, "-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--message", "by a person");
        git(person, "push", "--quiet", "origin", "HEAD");
    }
}
