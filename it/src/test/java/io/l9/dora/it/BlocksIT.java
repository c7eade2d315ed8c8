package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with three blocks, from nothing and back. */
class BlocksIT {

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    @Test
    void blocksComeStayPassAndGo() throws Exception {
        Path project = Project.copy("blocks-at-the-end", temp);
        SortedMap<String, String> before = Project.contents(project);
        maven.run(project, goal("validate")).fails();

        maven.run(project, goal("inject")).succeeds();
        SortedMap<String, String> once = Project.contents(project);
        assertThat(once.get("src/limits.json")).contains("\"footer_meta\"", "\"_l9_trace\"");
        assertThat(once.get("src/engine.py")).contains("\n__footer_meta__ = {\n", "\n__l9_trace__ = {\n");
        assertThat(once.get("readme.md")).doesNotContain("footer_meta");

        maven.run(project, goal("inject")).succeeds();
        assertThat(Project.contents(project)).isEqualTo(once);
        maven.run(project, goal("validate")).succeeds();

        maven.run(project, goal("strip"), "-Ddora.strip.blocks=trace").succeeds();
        assertThat(Project.contents(project).get("src/limits.json"))
                .contains("\"footer_meta\"")
                .doesNotContain("_l9_trace");
        maven.run(project, goal("strip")).succeeds();
        assertThat(Project.contents(project)).isEqualTo(before);
    }

    @Test
    void aBlockThatThereIsNotIsToldWithTheNearestName() throws Exception {
        Path project = Project.copy("blocks-at-the-end", temp);
        assertThat(maven.run(project, goal("validate"), "-Ddora.blocks=header,foter")
                        .fails()
                        .log())
                .anyMatch(line -> line.contains("dora.blocks: unknown block `foter`; did you mean `footer`?"));
        assertThat(maven.run(project, goal("strip"), "-Ddora.strip.blocks=trac")
                        .fails()
                        .log())
                .anyMatch(line -> line.contains("dora.strip.blocks: unknown block `trac`; did you mean `trace`?"));
    }
}
