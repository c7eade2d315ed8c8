package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.inject.Plan;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tree with a schema, into which blocks are injected. */
abstract class InjectScenario {

    static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void schema() throws IOException {
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA);
    }

    static String sidecar(String id) {
        return "# DORA PROTOCOL METADATA\ndora_block:\n  component_id: \"" + id + "\"\n# END DORA BLOCK\n";
    }

    static String json(String id) {
        return "{\"component_id\": \"" + id
                + "\", \"created_at\": \"2026-01-02T02:04:00Z\", \"layer\": \"operations\"}";
    }

    static String yaml(String id) {
        return sidecar(id).replace("# END", "  layer: operations\n# END");
    }

    Injection strip() {
        return Dora.strip(StripRequest.of(ValidationRequest.of(root))).orThrow();
    }

    InjectRequest request() {
        return InjectRequest.of(ValidationRequest.of(root), NOW);
    }

    Injection inject() {
        return Dora.inject(request()).orThrow();
    }

    List<Plan.Refusal> refusals() {
        return inject().refused().stream()
                .flatMap(file -> file.reasons().stream())
                .toList();
    }

    void assertPasses() {
        assertThat(Dora.validate(ValidationRequest.of(root)).orThrow().violations())
                .isEmpty();
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
    }
}
