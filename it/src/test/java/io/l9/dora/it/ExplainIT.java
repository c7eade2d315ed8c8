package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void explainsEachFileThatItIsAskedAbout() throws Exception {
        Path project = Project.copy("explain", temp);
        Build build = maven.run(
                        project, goal("explain"), "-Ddora.file=engine.py, broken.py,notes.txt,absent.py,../outside.py")
                .succeeds();
        assertThat(build.log()).containsSubsequence(Files.readAllLines(project.resolve("expected.txt")));
    }

    @Test
    void takesAPathFromWhereItIsStarted() throws Exception {
        Path project = Project.copy("explain", temp);
        Build fromBelow = maven.run(project.resolve("sub"), goal("explain"), "-Ddora.file=part.py")
                .succeeds();
        assertThat(fromBelow.log()).anyMatch(line -> line.startsWith("[INFO] sub/part.py"));
    }

    @Test
    void asksForAFile() throws Exception {
        maven.run(Project.copyWithPom("explain", temp), "dora:explain")
                .fails()
                .showsEnd("no file to explain; name one or more, separated by commas:"
                        + " mvn dora:explain -Ddora.file=path/to/file.py -> [Help 1]");
    }

    @Test
    void canBeSkipped() throws Exception {
        maven.run(Project.copy("explain", temp), goal("explain"), "-Ddora.explain.skip")
                .succeeds()
                .shows("[INFO] DORA is skipped");
    }
}
