package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a validation without reports and the check of a commit load. */
class StartTest {

    @TempDir
    Path root;

    @BeforeEach
    void aTreeOfAllFormatsThatComplies() throws Exception {
        Process git = new ProcessBuilder("git", "init", "-q", root.toString()).start();
        assertThat(git.waitFor()).isZero();
        for (String name : List.of("a.py", "b.yaml", "c.md")) {
            Files.writeString(root.resolve(name), "");
        }
        Files.writeString(root.resolve("d.json"), "{\"a\": 1}\n");
        Files.writeString(root.resolve("meta.codegen.schema.yaml"), MessyTree.SCHEMA);
        Dora.inject(InjectRequest.of(ValidationRequest.of(root), Instant.parse("2026-01-02T02:04:00Z")))
                .orThrow();
        assertThat(Dora.validate(ValidationRequest.of(root)).orThrow().fails()).isFalse();
        // From the second run on there is a history.
        PlainRun.run(root.toString());
    }

    @Test
    void aPlainValidationLoadsNoJackson() throws Exception {
        assertThat(loadedByARun())
                .contains("io.l9.dora.ReportRun", "io.l9.dora.audit.RunLine")
                .noneMatch(name -> name.startsWith("com.fasterxml."));
    }

    @Test
    void aCommitThatBreaksNothingWaitsForNoSectionThatItDoesNotAskFor() throws Exception {
        Process git = new ProcessBuilder("git", "-C", root.toString(), "add", "--all").start();
        assertThat(git.waitFor()).isZero();

        assertThat(loadedBy("checkCommit"))
                .contains("io.l9.dora.CommitCheck", "io.l9.dora.contract.CodegenSection")
                .doesNotContain(
                        "io.l9.dora.contract.Expression",
                        "io.l9.dora.contract.MetricSpec",
                        "io.l9.dora.contract.CommitHook");
    }

    @Test
    void theContractIsReadOnceForJudgingAndForTheHistory() {
        List<String> asked = new ArrayList<>();
        ClassLoader resources = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public InputStream getResourceAsStream(String name) {
                asked.add(name);
                return super.getResourceAsStream(name);
            }
        };
        ValidationRequest tree = ValidationRequest.of(root)
                .withContract("classpath:io/l9/dora/contract/built-in-contract.yaml")
                .withResources(resources);
        ReportRequest request =
                ReportRequest.of(tree, Instant.EPOCH).withHistory(contract -> Dora.history(tree, contract, 10));
        assertThat(Dora.report(request).orThrow().dashboard().trend()).isNotEmpty();
        assertThat(asked).hasSize(1);
    }

    private List<String> loadedByARun() throws ReflectiveOperationException, IOException {
        return loadedBy("run");
    }

    private List<String> loadedBy(String program) throws ReflectiveOperationException, IOException {
        try (RecordingLoader loader = new RecordingLoader()) {
            loader.loadClass(PlainRun.class.getName())
                    .getMethod(program, String.class)
                    .invoke(null, root.toString());
            return loader.loaded();
        }
    }
}
