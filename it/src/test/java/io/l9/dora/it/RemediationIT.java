package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that break the contract, in a git repository. */
class RemediationIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    Path project;

    @BeforeEach
    void aRepository() throws Exception {
        project = Project.copy("inject", temp);
        Files.delete(project.resolve("pom.xml"));
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Author");
        git("config", "user.email", "author@example.org");
        git("add", "--all");
        git("commit", "--quiet", "--message", "as generated");
    }

    @Test
    void eachFileIsCommittedWithTheContractsMessageAndASecondRunCommitsNothing() throws Exception {
        maven.run(project, goal("inject"), "-Ddora.commit")
                .succeeds()
                .shows("[INFO] DORA: 6 files remediated in 6 commits");
        assertThat(git("log", "--reverse", "--format=%s")).isEqualTo("""
                as generated
                fix(dora): remediate .github/workflows/ci.yml
                fix(dora): remediate docs/guide.md
                fix(dora): remediate package-lock.json
                fix(dora): remediate src/currencies.json
                fix(dora): remediate src/engine.py
                fix(dora): remediate src/limits.yaml
                """);
        assertThat(git("status", "--porcelain").lines())
                .allMatch(line -> line.startsWith("?? logs/") || line.startsWith("?? ci-reports/"));

        maven.run(project, goal("inject"), "-Ddora.commit").succeeds().hides("remediated");
        maven.run(project, goal("validate")).succeeds();
        maven.run(project, goal("audit")).succeeds();
    }

    @Test
    void aWorkingTreeThatIsNotCleanIsAnErrorThatNamesTheFiles() throws Exception {
        Files.writeString(project.resolve("notes.txt"), "mine\n");
        SortedMap<String, String> before = Project.contents(project);

        maven.run(project, goal("inject"), "-Ddora.commit")
                .fails()
                .showsEnd("nothing was written, 1 error")
                .showsEnd(
                        "dora.commit: the working tree is not clean, commit or stash what is there first: notes.txt (untracked)");

        assertThat(Project.contents(project)).isEqualTo(before);
    }

    @Test
    void aDryRunCannotCommit() throws Exception {
        maven.run(project, goal("inject"), "-Ddora.commit", "-Ddora.dryRun", "-Ddora.patch=../dora.patch")
                .fails()
                .showsEnd("dora.commit: a dry run writes nothing that could be committed; take one of the two away");
        assertThat(temp.resolve("dora.patch")).doesNotExist();
    }

    @Test
    void aFileThatGitDoesNotCommitIsAnErrorThatSaysHowToGoOn() throws Exception {
        git("config", "commit.gpgSign", "true");
        git("config", "gpg.program", "false");
        maven.run(project, goal("inject"), "-Ddora.commit")
                .fails()
                .showsEnd(
                        ".github/workflows/ci.yml: written, and not committed: git does not commit: error: gpg failed to sign the data")
                .showsEnd(
                        "6 files written and not committed, the first: .github/workflows/ci.yml: git does not commit: error: gpg failed to sign the data");
    }

    @Test
    void issuesAreOfTheFilesThatFail() throws Exception {
        maven.run(project, goal("validate"), "-Ddora.reports=issues", "-Ddora.failOnViolation=false")
                .succeeds();
        assertThat(project.resolve("ci-reports/dora-validation.issues.json"))
                .content()
                .contains(
                        "\"title\": \"[DORA-FAIL] src/engine.py - Generated file missing DORA block. Codegen must add it.\"");
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process git = builder.start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(output).isZero();
        return output;
    }
}
