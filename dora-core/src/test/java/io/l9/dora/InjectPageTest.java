package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.inject.Plan.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/inject.md} tells the truth. */
class InjectPageTest {

    @TempDir
    Path root;

    @Test
    void everyCategoryOfRefusalsIsListedOnce() throws IOException {
        assertThat(Page.of("inject.md").section("What is refused").rowNames())
                .containsExactlyElementsOf(
                        Stream.of(Category.values()).map(Category::id).toList());
    }

    @Test
    void theExampleCompilesAndInjects() throws Exception {
        Files.writeString(
                root.resolve("InjectExample.java"), Page.of("inject.md").block("java"));
        Files.createDirectory(root.resolve("tree"));
        Files.writeString(root.resolve("tree/meta.codegen.schema.yaml"), MessyTree.SCHEMA);
        Files.writeString(root.resolve("tree/a.py"), "x = 1\n");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        List.of(java, "-cp", classPath, "InjectExample.java", "tree", "2026-01-02T02:04:00Z"))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("DORA: 1 block added");
        assertThat(root.resolve("tree/a.py")).content().contains("\"created_at\": \"2026-01-02T02:04:00Z\"");
    }
}
