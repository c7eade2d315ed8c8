package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.format.RandomData;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for blocks that were damaged in any way. */
class InjectDamagedTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aDamagedBlockIsRepairedOrRefusedAndNothingElseChanges(long seed) throws IOException {
        MessyTree.write(root, MessyTree.files());
        Files.writeString(root.resolve("meta.codegen.schema.yaml"), MessyTree.SCHEMA);
        inject();
        damageAll(new RandomData(seed));
        Map<String, String> damaged = MessyTree.snapshot(root);
        Set<String> failing = failing();

        Injection injection = inject();

        Set<String> changed = paths(injection.changed().stream().map(Injection.Changed::path));
        Set<String> refused = paths(injection.refused().stream().map(Injection.Refused::path));
        assertThat(union(changed, refused))
                .as("files whose plan is not Unchanged")
                .isEqualTo(failing);
        assertThat(failing()).as("files that fail afterwards").isEqualTo(refused);
        assertThat(unproved(injection)).isEmpty();
        Map<String, String> repaired = MessyTree.snapshot(root);
        Set<String> documents = paths(injection.changed().stream().flatMap(file -> file.documents().stream()));
        assertThat(differences(damaged, repaired)).as("documents that differ").isSubsetOf(documents);
        assertThat(inject().changed()).as("second run").isEmpty();
        assertThat(MessyTree.snapshot(root)).isEqualTo(repaired);
    }

    /** Returns the tree with the blocks that its files have to have. */
    ValidationRequest tree() {
        return ValidationRequest.of(root);
    }

    private void damageAll(RandomData random) throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Files.writeString(file, random.damaged(text).replace("\u0000", ""), StandardCharsets.UTF_8);
        }
    }

    /** Returns the files with blocks, sidecars among them, in a fixed order; the one that is not UTF-8 is left out. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("meta.codegen.schema.yaml") && !file.endsWith("latin.py"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the files with a violation; one in a sidecar is one of its file. */
    private Set<String> failing() {
        return paths(Dora.validate(tree()).orThrow().violations().stream()
                .map(Finding::path)
                .map(path -> path.endsWith(".dora.yaml") ? path.substring(0, path.length() - 10) : path));
    }

    private static List<Plan.Refusal> unproved(Injection injection) {
        List<Plan.Refusal> unproved = new ArrayList<>();
        injection
                .refused()
                .forEach(file -> file.reasons().stream()
                        .filter(reason -> reason.category() == Plan.Category.UNPROVED)
                        .forEach(unproved::add));
        return unproved;
    }

    private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        return paths(all.keySet().stream()
                .filter(path -> !after.getOrDefault(path, "").equals(before.getOrDefault(path, ""))));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Set<String> paths(Stream<String> paths) {
        return paths.collect(Collectors.toCollection(TreeSet::new));
    }

    private Injection inject() {
        return Dora.inject(InjectRequest.of(tree(), NOW)).orThrow();
    }
}
