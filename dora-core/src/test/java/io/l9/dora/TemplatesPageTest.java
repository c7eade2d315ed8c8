package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates of {@code docs/templates.md} work on any tree. */
class TemplatesPageTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @TempDir
    Path plain;

    @BeforeEach
    void trees() throws IOException {
        for (Path folder : new Path[] {root, plain}) {
            MessyTree.write(folder, MessyTree.files());
            Files.writeString(folder.resolve("meta.codegen.schema.yaml"), MessyTree.SCHEMA);
        }
        Map<String, String> templates = Page.of("templates.md").files();
        assertThat(templates).hasSize(4);
        for (Map.Entry<String, String> template : templates.entrySet()) {
            Files.writeString(root.resolve(template.getKey()), template.getValue());
        }
    }

    @Test
    void theyGiveEveryFileAValidBlockThatCanBeTakenAway() throws IOException {
        Map<String, String> before = MessyTree.snapshot(root);
        Injection injection = inject(root);
        assertThat(injection.refused()).isEmpty();
        assertThat(Dora.validate(ValidationRequest.of(root)).orThrow().violations())
                .isEmpty();
        assertThat(inject(root).changed()).isEmpty();
        Dora.strip(StripRequest.of(ValidationRequest.of(root))).orThrow();
        assertThat(MessyTree.snapshot(root)).isEqualTo(before);
    }

    @Test
    void theyAreTheBuiltInLayoutButForTheirComments() throws IOException {
        inject(root);
        inject(plain);
        String filled = read(root, "py/6.py").replace("  # e.g., SYM-CORE-001", "");
        assertThat(filled.replace("  # e.g., 2026-01-02T02:04:00Z", "")).isEqualTo(read(plain, "py/6.py"));
        assertThat(read(root, "compose.yaml").replace("  # e.g., SYM-CORE-001", ""))
                .isEqualTo(read(plain, "compose.yaml"));
        assertThat(read(root, "md/6.md")).isEqualTo(read(plain, "md/6.md"));
        assertThat(read(root, "with space/a b.json")).contains("\"purpose\": \"Keeps the \\\"books\\\"");
        assertThat(read(root, "with space/a b.json")).matches("(?s).*\"module_version\": \"1.0.0\", \"purpose\".*");
    }

    @Test
    void whatIsWrongWithAnyOfThemStopsTheRun() throws IOException {
        Path python = root.resolve(".l9-dora-template.py");
        Path json = root.resolve(".l9-dora-template.json");
        Files.writeString(python, Files.readString(python).replace("{layer}", "{layr}"));
        Files.writeString(json, "[]");
        Map<String, String> before = MessyTree.snapshot(root);
        Checked<Injection> checked = Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW));
        assertThat(checked.diagnostics())
                .extracting(Object::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(".l9-dora-template.py:25:14: unknown field `{layr}`; did you mean `layer`?"),
                        second -> assertThat(second).startsWith(".l9-dora-template.json:1:1: "));
        assertThat(MessyTree.snapshot(root)).isEqualTo(before);
    }

    private static Injection inject(Path folder) {
        return Dora.inject(InjectRequest.of(ValidationRequest.of(folder), NOW)).orThrow();
    }

    private static String read(Path folder, String path) throws IOException {
        return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    }
}
