package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.inject.Plan;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectTest {

    static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

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
    Path root;

    @BeforeEach
    void schema() throws IOException {
        write("meta.codegen.schema.yaml", SCHEMA);
    }

    @Test
    void everyFileGetsItsBlockAndValidatePasses() throws IOException {
        write("a.py", "import os\n");
        write("b.yaml", "retries: 3\n");
        write("c.md", "# Title\n");
        write("d.json", "{\"max\": 5}\n");
        write("e.json", "[1]\n");
        write("compose.yaml", "services: {}\n");
        Injection injection = inject();
        assertThat(injection.refused()).isEmpty();
        assertThat(injection.changed()).extracting(Injection.Changed::kind).containsOnly(Plan.Kind.ADDED);
        assertThat(injection.changed())
                .extracting(Injection.Changed::path, changed -> changed.newId().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.py", "PAY-OPER-001"),
                        org.assertj.core.groups.Tuple.tuple("b.yaml", "PAY-OPER-002"),
                        org.assertj.core.groups.Tuple.tuple("c.md", "PAY-OPER-003"),
                        org.assertj.core.groups.Tuple.tuple("compose.yaml", "PAY-OPER-004"),
                        org.assertj.core.groups.Tuple.tuple("d.json", "PAY-OPER-005"),
                        org.assertj.core.groups.Tuple.tuple("e.json", "PAY-OPER-006"));
        snapshot().forEach((path, text) -> System.out.println("=== " + path + "\n" + text));
        assertThat(Dora.validate(ValidationRequest.of(root)).orThrow().violations())
                .isEmpty();
    }

    private Injection inject() {
        return Dora.inject(InjectRequest.of(ValidationRequest.of(root), NOW)).orThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private Map<String, String> snapshot() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString(), InjectTest::read, (a, b) -> a, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
