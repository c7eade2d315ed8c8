package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that writes says of the tree as such. */
class WriteRunTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void aTree() throws IOException {
        Files.writeString(root.resolve("a.py"), Blocks.python(1));
    }

    /** Paths longer than the system takes are beyond the reach of any user, also of those whom permissions do not stop. */
    private void makeUnlistableFolder() throws Exception {
        shell("for i in $(seq 20); do n=$(printf 'd%.0s' {1..240}); mkdir $n; cd -P $n; done; touch deep.py");
    }

    @AfterEach
    void clean() throws Exception {
        shell("rm -rf d*");
    }

    private void shell(String script) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", script)
                .directory(root.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aFolderThatCannotBeListedIsRefused() throws Exception {
        makeUnlistableFolder();
        assertUnlistable(inject(ValidationRequest.of(root)).orThrow());
        assertUnlistable(Dora.strip(StripRequest.of(ValidationRequest.of(root))).orThrow());
    }

    private static void assertUnlistable(Injection injection) {
        assertThat(injection.fails()).isTrue();
        assertThat(injection.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.path()).contains("dddd").endsWith("/");
            assertThat(refused.reasons()).singleElement().satisfies(refusal -> {
                assertThat(refusal.category()).isEqualTo(Category.UNREADABLE);
                assertThat(refusal.reason()).startsWith("the files of the folder cannot be listed: ");
            });
        });
    }

    @Test
    void aFolderThatCannotBeListedDoesNotMatterToARunForNamedFilesOrWithoutTheRule() throws Exception {
        makeUnlistableFolder();
        assertThat(Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW).withFiles(List.of(Path.of("a.py"))))
                        .orThrow()
                        .refused())
                .isEmpty();
        ValidationRequest lenient = ValidationRequest.of(root).withoutRules(Set.of("readable"));
        assertThat(inject(lenient).orThrow().refused()).isEmpty();
    }

    @Test
    void whatWasDoneAboutAnEarlierRunIsSaidAlsoWhenThisOneFails() throws IOException {
        Files.createDirectory(root.resolve(".dora"));
        Files.createFile(root.resolve(".dora/journal"));
        Checked<Injection> outcome =
                Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW).withFiles(List.of(Path.of("none.py"))));
        assertThat(outcome.diagnostics())
                .extracting(Diagnostic::toString)
                .hasSize(2)
                .first()
                .asString()
                .startsWith(".: an earlier run was stopped before it changed any file");
        assertThat(root.resolve(".dora")).doesNotExist();
    }

    private static Checked<Injection> inject(ValidationRequest tree) {
        return Dora.inject(InjectRequest.of(tree, NOW));
    }
}
