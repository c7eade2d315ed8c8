package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/audit.md verifies a log as the product does. */
@Tag("python")
class AuditPageTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @Test
    void aFewLinesOfPythonVerifyALog() throws Exception {
        Files.writeString(root.resolve("a.py"), Blocks.python(1));
        ValidationRequest tree = ValidationRequest.of(root);
        for (int day = 0; day < 3; day++) {
            Validation validation = Dora.validate(tree).orThrow();
            RunStamp stamp = new RunStamp("run " + day, NOW.plus(Duration.ofDays(day)));
            assertThat(Dora.record(tree, stamp, validation)).isEmpty();
        }
        String head = Dora.verifyAudit(tree, Optional.empty()).orThrow().head().orElseThrow();
        assertThat(verified()).isEqualTo("head " + head + "\n");

        Path second = root.resolve("logs/codegen-dora-audit.log.2026-01-03");
        String content = Files.readString(second);
        Files.writeString(second, content.replace("PASS", "FAIL"));
        assertThat(verified()).contains("log.2026-01-03:2: does not follow").endsWith("head " + head + "\n");
        Files.delete(second);
        assertThat(verified()).contains("codegen-dora-audit.log:1: a file in front of it is missing");
    }

    private String verified() throws IOException, InterruptedException {
        Path program =
                Files.writeString(root.resolve("verify"), Page.of("audit.md").block("python"));
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "python3 " + program + " logs/codegen-dora-audit.log.* logs/codegen-dora-audit.log")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
