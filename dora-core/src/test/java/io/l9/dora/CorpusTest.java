package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Writes a block into every Markdown, YAML and JSON file of real trees, in memory, and takes it away again: by the writers alone, in each carrier, and
 * as {@code inject} and {@code strip} do, with all that they prove.
 *
 * <p>The property {@code dora.corpus} names the folders, {@code dora.corpus.files} how many files there must be at least.
 */
@Tag("corpus")
class CorpusTest {

    private static final String FOLDERS = "/usr/share:/usr/lib";

    /** What the product reads at most is far more; SnakeYAML's own reader, which judges here, is slow with long lines. */
    private static final long LARGEST = 4 << 20;

    @Test
    void noFileOfARealTreeIsHarmed(TestReporter reporter) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> harmed = new ArrayList<>();
        for (Path file : files()) {
            try {
                String outcome = CorpusFile.read(file).roundTrip();
                counts.merge(extension(file) + ": " + outcome, 1, Integer::sum);
            } catch (AssertionError e) {
                harmed.add(file + ": " + e.getMessage());
            }
        }
        counts.forEach((outcome, count) -> reporter.publishEntry(outcome, count.toString()));
        assertThat(harmed).as("harmed").isEmpty();
        int files = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(files).isGreaterThanOrEqualTo(Integer.getInteger("dora.corpus.files", 1));
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : System.getProperty("dora.corpus", FOLDERS).split(":", -1)) {
            Path root = Path.of(folder);
            if (Files.isDirectory(root)) {
                collect(root, files);
            }
        }
        return files;
    }

    private static void collect(Path root, List<Path> files) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean wanted = Stream.of(".md", ".json", ".yaml", ".yml")
                        .anyMatch(file.getFileName().toString()::endsWith);
                if (attributes.isRegularFile() && wanted && attributes.size() <= LARGEST) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
