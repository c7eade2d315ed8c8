package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of {@code validate} over what has changed. */
class FocusIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    Path project;

    @BeforeEach
    void oldSinOnMainAndABranch() throws Exception {
        project = Project.copy("validate-without-pom", temp);
        git("init", "--quiet", "--initial-branch=main");
        write(".gitignore", "/ci-reports/\n/logs/\n");
        commit();
        git("checkout", "--quiet", "-b", "branch");
    }

    @Test
    void whatIsStagedDecides() throws Exception {
        maven.run(project, goal("validate"), "-Ddora.staged")
                .succeeds()
                .shows(
                        "[INFO] DORA: nothing staged that the contract applies to; 0 of 1 candidate checked, 1 not staged");
        assertThat(project.resolve("logs")).doesNotExist();

        write("new.py", "x = 1\n");
        git("add", "new.py");
        write("new.py", Files.readString(Path.of("src/it/validate-rules/single_block/engine.py")));
        Build build = maven.run(project, goal("validate"), "-Ddora.staged=true").fails();
        assertThat(build.findings())
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo("[ERROR] DORA: 1 violation in 1 file; 1 of 2 candidates checked, 1 not staged");
        assertThat(build.findings().get(0)).contains("new.py:1:1: ");
    }

    @Test
    void whatABranchChangesDecides() throws Exception {
        write("new.py", "x = 1\n");
        Build build =
                maven.run(project, goal("validate"), "-Ddora.ratchetFrom=main").fails();
        assertThat(build.findings())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("1 of 2 candidates checked, 1 not changed since main");
        assertThat(Files.readString(project.resolve("logs/codegen-dora-audit.log")))
                .contains("\"goal\":\"validate_changed\"");

        maven.run(project, goal("validate"), "-Ddora.ratchetFrom=origin/main")
                .fails()
                .shows(
                        "[WARNING] dora.ratchetFrom: every file counts as changed: origin/main is no commit that this repository"
                                + " has, and there is no remote to fetch it from");
    }

    @Test
    void aFieldThatMayNotChangeIsNamed() throws Exception {
        String block = Files.readString(Path.of("src/it/validate-passes/currency.json"));
        write("good.json", block);
        commit();
        write("good.json", block.replaceFirst("(\"component_id\": \"[A-Z]+-[A-Z]+-)\\d+", "$1987"));
        assertThat(maven.run(project, goal("validate"), "-Ddora.ratchetFrom=HEAD")
                        .fails()
                        .findings()
                        .get(0))
                .contains("good.json:")
                .endsWith("[immutable_fields] give component_id its old value back");
    }

    @Test
    void namedFilesDecideAndNoneMeansNone() throws Exception {
        write("new.py", "x = 1\n");
        assertThat(maven.run(project, goal("validate"), "-Ddora.files=new.py")
                        .fails()
                        .findings())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("1 of 2 candidates checked, 1 not named");
        maven.run(project, goal("validate"), "-Ddora.files=")
                .succeeds()
                .shows("[INFO] DORA: no file named, nothing checked");
        maven.run(project, goal("validate"), "-Ddora.files=nowhere.py")
                .fails()
                .showsEnd("nowhere.py: there is no such file, so there is nothing to check");
    }

    private void write(String path, String content) throws IOException {
        Files.writeString(project.resolve(path), content);
    }

    private void commit() throws Exception {
        git("add", "--all");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "all");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(project.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
