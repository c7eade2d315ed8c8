package io.l9.dora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RegistryWriterTest {

    private static final List<Compliance> COMPLIANCES = List.of(Compliance.values());
    private static final String PIECES = "ab/.-_\"\\\n\t\u0000\u007F\u0080ü\u202E\uFEFF\uD83D\uDE00\uDC80{}<=>|,: ";

    @Test
    void everyEntryAndEveryRetiredIdHasItsLine() {
        RegistryEntry bare = new RegistryEntry(
                "b.md", Optional.empty(), Optional.empty(), Compliance.MISSING_BLOCK, Optional.empty());
        Registry registry = Registry.of(
                List.of(bare, Entries.entry("a.py", "PAY-OPER-002")), Set.of("PAY-OPER-001", "PAY-OPER-002"));

        assertThat(text(registry, "\n")).isEqualTo("""
                {
                  "format_version": 1,
                  "files": [
                    {"file_path": "a.py", "component_id": "PAY-OPER-002", "governance_level": "high", "compliance_status": "compliant", "last_generated_at": "2026-01-02T12:00:00Z"},
                    {"file_path": "b.md", "component_id": null, "governance_level": null, "compliance_status": "missing_block", "last_generated_at": null},
                    {}
                  ],
                  "retired_ids": [
                    "PAY-OPER-001",
                    ""
                  ]
                }
                """);
    }

    @RepeatedTest(50)
    void whatIsWrittenIsReadBackEqualInAnyOrder() {
        long seed = new Random().nextLong();
        Registry registry = registry(new Random(seed));
        byte[] bytes = RegistryWriter.bytes(registry, "\n");

        assertThat(read(bytes)).as("seed %d", seed).isEqualTo(registry);
        assertThat(text(registry, "\n")).as("seed %d", seed).matches("[\n -~]*");
        List<String> lines = new ArrayList<>(text(registry, "\r\n").lines().toList());
        Collections.shuffle(lines.subList(3, 3 + registry.files().size()), new Random(seed));
        lines.add(3, lines.get(3));
        byte[] unordered = ("\uFEFF" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
        assertThat(read(unordered)).as("seed %d", seed).isEqualTo(registry);
    }

    @RepeatedTest(5)
    void aFileThatIsCutOffAnywhereIsAnError() {
        Registry registry = registry(new Random());
        byte[] bytes = RegistryWriter.bytes(registry, "\n");
        for (int length = 0; length < bytes.length - 1; length++) {
            assertThat(RegistryReader.read("r", Arrays.copyOf(bytes, length)).value())
                    .isEmpty();
            assertThat(RegistryIds.read("r", Arrays.copyOf(bytes, length)).value())
                    .isEmpty();
        }
    }

    @Test
    void aRegistryHasTheLineEndsThatItIsAskedFor() {
        Registry registry = Registry.of(List.of(Entries.entry("a.py", "PAY-OPER-002")), Set.of());
        assertThat(text(registry, "\r\n")).isEqualTo(text(registry, "\n").replace("\n", "\r\n"));
    }

    private static Registry registry(Random random) {
        List<RegistryEntry> entries = new ArrayList<>();
        List<String> retired = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            entries.add(new RegistryEntry(
                    "f" + text(random),
                    maybe(random, text(random)),
                    maybe(random, text(random)),
                    COMPLIANCES.get(random.nextInt(3)),
                    maybe(random, Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) * 1000L))));
            retired.add(text(random));
        }
        return Registry.of(entries, retired);
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString();
    }

    private static String text(Registry registry, String lineBreak) {
        return new String(RegistryWriter.bytes(registry, lineBreak), StandardCharsets.UTF_8);
    }

    private static Registry read(byte[] bytes) {
        return RegistryReader.read("registry.json", bytes).orThrow();
    }
}
