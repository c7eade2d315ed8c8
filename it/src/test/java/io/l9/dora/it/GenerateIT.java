package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateIT {

    private static final String STAGING = "-Ddora.generate.staging=../staging";

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void filesGetTheirBlockAndTheirPlaceAndTheSecondRunChangesNothing() throws Exception {
        Path project = project();
        maven.run(project, goal("generate"), STAGING, goal("validate"))
                .succeeds()
                .scans(2);
        SortedMap<String, String> once = Project.contents(project);
        assertThat(once)
                .containsOnlyKeys("docs/guide.md", "meta.codegen.schema.yaml", "src/engine.py", "src/limits.json");
        assertThat(once.get("src/engine.py"))
                .startsWith("\"\"\"Moves money.\"\"\"\n")
                .contains("__dora_block__ = {");

        maven.run(project, goal("generate"), STAGING).succeeds();
        assertThat(Project.contents(project)).isEqualTo(once);
    }

    @Test
    void oneFileThatCannotPassLeavesAllAsTheyWere() throws Exception {
        Path project = project();
        Files.writeString(project.resolve("../staging/src/other.py"), "x = 1\n");
        SortedMap<String, String> before = Project.contents(project);
        Build build = maven.run(project, goal("generate"), STAGING)
                .fails()
                .showsEnd("1 file refused, nothing was written; once that is mended: mvn " + goal("generate") + " "
                        + STAGING + " -> [Help 1]");

        assertThat(build.log())
                .anyMatch(line -> line.startsWith("[ERROR] src/other.py: ")
                        && line.contains("DORA field 'component_name' missing in schema. Cannot generate file."));
        assertThat(Project.contents(project)).isEqualTo(before);
    }

    @Test
    void whatWasWrittenIsTracedAndNothingInTheStagingFolderChanges() throws Exception {
        Path project = project();
        Path staged = project.resolve("out/src/limits.json");
        Files.createDirectories(staged.getParent());
        Files.writeString(staged, "{\"daily\": 5000}\n");
        maven.run(
                        project,
                        goal("generate"),
                        "-Ddora.generate.staging=out",
                        "-Ddora.trace=true",
                        "-Ddora.blocks=header,trace")
                .succeeds();
        assertThat(Files.readString(project.resolve("src/limits.json")))
                .contains("\"_l9_trace\": {", "\"task\": \"dora:generate\"");
        assertThat(Files.readString(staged)).isEqualTo("{\"daily\": 5000}\n");
    }

    @Test
    void asksForAStagingFolder() throws Exception {
        maven.run(project(), goal("generate"))
                .fails()
                .showsEnd("no staging folder; name the one that the generator wrote into: mvn " + goal("generate")
                        + " -Ddora.generate.staging=path/to/folder -> [Help 1]");
    }

    /** A tree, and what a generator wrote beside it. */
    private Path project() throws Exception {
        Path project = Project.copy("generate", temp);
        Files.move(project.resolve("staging"), temp.resolve("staging"));
        return project;
    }
}
