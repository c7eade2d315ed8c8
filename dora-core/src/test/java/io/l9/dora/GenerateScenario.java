package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tree, and a staging folder that a generator has written into. */
abstract class GenerateScenario {

    static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    static final Instant LATER = Instant.parse("2027-01-02T02:04:00Z");

    static final String SCHEMA = """
            metadata:
              component_name: "Ledger"
              version: "1.0.0"
              layer: operations
              domain: payments
              type: service
              governance_level: high
              purpose: "Keeps the books"
              dependencies: []
            """;

    @TempDir
    Path folder;

    Path root;

    Path staging;

    @BeforeEach
    void makeTree() throws Exception {
        root = Files.createDirectory(folder.toRealPath().resolve("tree"));
        staging = Files.createDirectory(folder.toRealPath().resolve("staging"));
        write(root, "meta.codegen.schema.yaml", SCHEMA);
    }

    void contract(String status) throws IOException {
        write(
                root,
                ".l9-codegen-dora-contract.yaml",
                "dora_block_contract:\n  version: 1.0.0\n  status: " + status
                        + "\n  applies_to:\n    - file_types: [\"*.py\"]\n");
    }

    void assertFails(String path, String reason) throws Exception {
        Map<String, String> before = snapshot(root);
        Generation generation = generate(LATER);
        assertThat(generation.failed()).isTrue();
        assertThat(generation.refused()).extracting(Injection.Refused::path).containsExactly(path);
        assertThat(generation.refused().get(0).reasons().get(0).reason()).isEqualTo(reason);
        assertThat(snapshot(root)).isEqualTo(before);
    }

    GenerateRequest request(Instant now) {
        return GenerateRequest.of(ValidationRequest.of(root), now, staging);
    }

    Generation generate(Instant now) {
        return generate(request(now));
    }

    static Generation generate(GenerateRequest request) {
        return Dora.generate(request).orThrow();
    }

    String field(String path, String name) throws IOException {
        String text = text(path);
        int start = text.indexOf("\"" + name + "\": \"") + name.length() + 5;
        return text.substring(start, text.indexOf('"', start));
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    static void write(Path in, String path, String content) throws IOException {
        Files.createDirectories(in.resolve(path).getParent());
        Files.writeString(in.resolve(path), content);
    }

    static Map<String, String> snapshot(Path of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(of.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
