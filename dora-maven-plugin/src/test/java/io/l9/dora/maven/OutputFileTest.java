package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.Dora;
import io.l9.dora.ReportRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.maven.OutputFile.Kind;
import io.l9.dora.registry.Registry;
import io.l9.dora.registry.RegistryWriter;
import io.l9.dora.report.Results;
import io.l9.dora.reports.JsonReport;
import io.l9.dora.workspace.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    private static final String PATCH = "diff --git a/x b/x\n";

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
            OutputFile.at(Kind.JSON_REPORT, root, Path.of("new/folder/report.json"))
                    .write(report());
        }
        assertThat(root.resolve("new/folder/report.json")).isNotEmptyFile();
    }

    @Test
    void aFileThatIsNoReportStays() throws Exception {
        Path source = Files.writeString(root.resolve("engine.py"), "x = 1\n");
        assertThatThrownBy(() -> OutputFile.at(Kind.JSON_REPORT, root, Path.of("engine.py")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("holds something else");
        assertThat(source).hasContent("x = 1\n");
    }

    @Test
    void aRegistryIsNoReportAndStays() throws Exception {
        Path registry = root.resolve(".l9-dora-registry.json");
        byte[] content = RegistryWriter.bytes(Registry.of(List.of(), Set.of()), "\n");
        Files.write(registry, content);
        assertThatThrownBy(() -> OutputFile.at(Kind.JSON_REPORT, root, registry))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("holds something else");
        assertThat(registry).hasBinaryContent(content);
    }

    @Test
    void aLinkOfTheTreeDoesNotLeadOutOfIt() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("ci"), outside);
        for (String file : new String[] {"ci/report.json", "ci/deeper/report.json"}) {
            assertThatThrownBy(() -> OutputFile.at(Kind.JSON_REPORT, root, Path.of(file)))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("is a symbolic link, which is not followed");
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aPlaceOutsideOfTheRootMayBeNamed() throws Exception {
        Path file = temp.toRealPath().resolve("report.json");
        OutputFile.at(Kind.JSON_REPORT, root, file).write(report());
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aPatchIsWrittenAndReplacedPieceByPiece() throws Exception {
        for (int run = 0; run < 2; run++) {
            OutputFile file = OutputFile.at(Kind.PATCH, root, Path.of("out/dora.patch"));
            try (PatchOutput patch = PatchOutput.to(file)) {
                patch.accept(PATCH.getBytes(StandardCharsets.UTF_8));
                patch.accept(PATCH.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(root.resolve("out/dora.patch")).hasContent(PATCH + PATCH);
    }

    @Test
    void aPatchReplacesNoReportAndNoSource() throws Exception {
        OutputFile.at(Kind.JSON_REPORT, root, Path.of("report.json")).write(report());
        Files.writeString(root.resolve("engine.py"), "x = 1\n");
        for (String file : new String[] {"report.json", "engine.py"}) {
            assertThatThrownBy(() -> OutputFile.at(Kind.PATCH, root, Path.of(file)))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("dora.patch: ")
                    .hasMessageContaining("holds something else");
        }
    }

    @Test
    void aPatchIsNotWrittenThroughALink() throws Exception {
        Path outside = Files.writeString(temp.resolve("outside.patch"), PATCH);
        Files.createSymbolicLink(root.resolve("dora.patch"), outside);
        assertThatThrownBy(() -> OutputFile.at(Kind.PATCH, root, Path.of("dora.patch")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("dora.patch: cannot write the patch");
        assertThat(outside).hasContent(PATCH);
    }

    @Test
    void neitherDevicesNorProgramsOfGitAreReplaced() throws Exception {
        Path pipe = temp.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Path file : List.of(pipe, Path.of(".git/hooks/pre-commit"), Path.of("."), temp)) {
            assertThatThrownBy(() -> OutputFile.at(Kind.JSON_REPORT, root, file))
                    .as(file.toString())
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("dora.report.json: cannot write");
        }
    }

    private AtomicFile.Content report() {
        Results results = Dora.report(ReportRequest.of(ValidationRequest.of(root), Instant.EPOCH))
                .orThrow();
        return out -> new JsonReport().write(results, out);
    }
}
