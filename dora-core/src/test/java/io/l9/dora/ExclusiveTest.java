package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import io.l9.dora.workspace.Transaction;
import io.l9.dora.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that had to wait for another one sees what that one left behind. */
@Timeout(60)
class ExclusiveTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    private static final String SCHEMA = """
            metadata:
              component_name: Ledger
              version: 1.0.0
              layer: operations
              domain: payments
              type: service
              governance_level: high
              purpose: Books every payment twice
            """;

    private static final String FIRST_ID_IS_TAKEN = "{\"retired\": [{\"component_id\": \"PAY-OPER-001\"}]}";

    @TempDir
    Path root;

    @BeforeEach
    void aTree() throws IOException {
        write("meta.codegen.schema.yaml", SCHEMA);
    }

    @Test
    void idsThatTheRunBeforeHasGivenAwayAreNotGivenAwayAgain() throws Exception {
        write("a.py", "");

        Injection injection = behindAnotherRun(
                () -> Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW))
                        .orThrow(),
                () -> write(".l9-dora-registry.json", FIRST_ID_IS_TAKEN));

        assertThat(injection.changed())
                .singleElement()
                .satisfies(file -> assertThat(file.newId()).contains("PAY-OPER-002"));
    }

    @Test
    void aGenerationTakesTheSchemaThatIsThereThen() throws Exception {
        write("staging/a.py", "");
        write("meta.codegen.schema.yaml", "metadata: {}\n");

        Generation generation = behindAnotherRun(
                () -> Dora.generate(GenerateRequest.of(ValidationRequest.of(root), NOW, Path.of("staging")))
                        .orThrow(),
                () -> write("meta.codegen.schema.yaml", SCHEMA));

        assertThat(generation.refused()).isEmpty();
        assertThat(root.resolve("a.py")).content().contains("PAY-OPER-001");
    }

    @Test
    void aContractThatTheRunBeforeHasBrokenStopsTheRun() throws Exception {
        write("a.py", Blocks.python(1));

        List<String> problems = behindAnotherRun(
                () -> Dora.strip(StripRequest.of(ValidationRequest.of(root))).diagnostics().stream()
                        .map(Object::toString)
                        .toList(),
                () -> write(".l9-codegen-dora-contract.yaml", "no_such_section: 1\n"));

        assertThat(problems).anyMatch(problem -> problem.contains("no_such_section"));
        assertThat(root.resolve("a.py")).hasContent(Blocks.python(1));
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Starts a run while another one has the tree, makes a change once the run waits, and lets it go on. */
    private <T> T behindAnotherRun(Callable<T> run, Change change) throws Exception {
        FutureTask<T> task = new FutureTask<>(run);
        Thread thread = new Thread(task);
        try (Transaction other = Transaction.begin(Workspace.open(root))) {
            assertThat(other.recovered().notes()).isEmpty();
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(task).isNotDone();
                Thread.onSpinWait();
            }
            change.make();
        }
        return task.get();
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
