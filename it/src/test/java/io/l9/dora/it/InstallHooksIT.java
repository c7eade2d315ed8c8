package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallHooksIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void whatTheGoalInstallsChecksCommitsWithoutMavenAndCanBeTakenAway() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        git(project, "init", "--quiet");
        Map<String, String> before = Project.contents(project);

        maven.run(project, goal("install-hooks"), "-Ddora.dryRun=true")
                .succeeds()
                .shows("[INFO] would be written: .git/hooks/pre-commit");
        assertThat(Project.contents(project)).isEqualTo(before);

        maven.run(project, goal("install-hooks"))
                .succeeds()
                .shows("[INFO] written: .git/dora/check.jsa", "[INFO] written: .git/hooks/pre-commit")
                .shows("[INFO] DORA: hooks in .git/hooks: 6 files written");
        maven.run(project, goal("install-hooks"))
                .succeeds()
                .shows("[INFO] DORA: hooks in .git/hooks: nothing to change");

        git(project, "add", "engine.py");
        assertThat(git(project, "commit", "-m", "change"))
                .contains("engine.py:2:1: Generated file missing DORA block", "DORA: nothing is committed")
                .contains("exit code 1");
        Files.writeString(project.resolve("notes.txt"), "x");
        git(project, "add", "notes.txt");
        assertThat(git(project, "commit", "-m", "change", "--", "notes.txt")).contains("exit code 0");

        maven.run(project, goal("install-hooks"), "-Ddora.hooks.uninstall=true").succeeds();
        assertThat(project.resolve(".git/dora")).doesNotExist();
        assertThat(project.resolve(".git/hooks/pre-commit")).doesNotExist();
        assertThat(git(project, "commit", "-m", "change")).contains("exit code 0");
    }

    @Test
    void aContractOfAnArtifactIsTakenAlong() throws Exception {
        ContractArtifact.install();
        Path project = Project.copy("validate-contract-from-artifact", temp);
        git(project, "init", "--quiet");
        maven.run(project, "dora:install-hooks")
                .succeeds()
                .shows("[INFO] written: .git/dora/organisation-contract-1.jar");
        git(project, "add", "--all");
        assertThat(git(project, "commit", "-m", "change"))
                .contains("README.md:1:1", "exit code 1")
                .doesNotContain("engine.py");
    }

    @Test
    void withoutARepositoryNothingIsInstalled() throws Exception {
        Path project = Project.copy("validate-without-pom", temp);
        maven.run(project, goal("install-hooks"))
                .fails()
                .showsEnd("there is no git working tree to install hooks for:"
                        + " fatal: not a git repository (or any of the parent directories): .git");
    }

    /** Runs git, and returns what it said and how it ended. */
    private static String git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Author", "-c", "user.email=author@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit code " + process.waitFor();
    }
}
