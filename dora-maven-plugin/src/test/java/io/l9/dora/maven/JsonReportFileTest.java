package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.Dora;
import io.l9.dora.ValidationRequest;
import io.l9.dora.report.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportFileTest {

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("root")).toRealPath();
    }

    @Test
    void aReportIsWrittenAndReplaced() throws Exception {
        for (int run = 0; run < 2; run++) {
            JsonReportFile.at(root, Path.of("new/folder/report.json")).write(validation());
        }
        assertThat(root.resolve("new/folder/report.json")).isNotEmptyFile();
    }

    @Test
    void aFileThatIsNoReportStays() throws Exception {
        Path source = Files.writeString(root.resolve("engine.py"), "x = 1\n");
        assertThatThrownBy(() -> JsonReportFile.at(root, Path.of("engine.py")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("exists and is no report");
        assertThat(source).hasContent("x = 1\n");
    }

    @Test
    void aLinkOfTheTreeDoesNotLeadOutOfIt() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("ci"), outside);
        for (String file : new String[] {"ci/report.json", "ci/deeper/report.json"}) {
            assertThatThrownBy(() -> JsonReportFile.at(root, Path.of(file)))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("out of the root");
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aPlaceOutsideOfTheRootMayBeNamed() throws Exception {
        Path file = temp.toRealPath().resolve("report.json");
        JsonReportFile.at(root, file).write(validation());
        assertThat(file).isNotEmptyFile();
    }

    private Validation validation() {
        return Dora.validate(ValidationRequest.of(root)).orThrow();
    }
}
