package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.inject.Migration;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A tree with all old spellings in all formats, and what becomes of it: {@code NAME.expected} of {@code NAME}. */
class MigrationGoldenTest extends InjectScenario {

    private static final String EXPECTED = ".expected";

    @Test
    void everySpellingBecomesTodays() throws Exception {
        SortedMap<String, String> files = files(false);
        for (String name : files.keySet()) {
            write(name, files.get(name));
        }
        Injection refused = inject();
        assertThat(refused.changed()).isEmpty();
        assertThat(refused.refusedByCategory()).containsOnlyKeys("old-spelling");
        assertThat(refused.refused()).extracting(Injection.Refused::path).containsExactlyElementsOf(files.keySet());

        InjectRequest request = request().withMigration(Migration.KEEP_IDS);
        Injection migrated = Dora.inject(request).orThrow();
        assertThat(migrated.refused()).isEmpty();
        assertThat(migrated.notes()).isEmpty();
        assertThat(contents(files.keySet())).isEqualTo(files(true));
        assertPasses();
        assertThat(Dora.inject(request).orThrow().changed()).isEmpty();
    }

    private SortedMap<String, String> contents(Iterable<String> names) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (String name : names) {
            contents.put(name, read(name));
        }
        return contents;
    }

    private static SortedMap<String, String> files(boolean expected) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(MigrationGoldenTest.class.getResource("migration"))
                .toURI());
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                String name = path.getFileName().toString();
                if (name.endsWith(EXPECTED) == expected) {
                    files.put(
                            expected ? name.substring(0, name.length() - EXPECTED.length()) : name,
                            Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}
