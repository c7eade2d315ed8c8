package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs of {@code validate} leave for later ones. */
class CacheIT {

    private static final int FILES = 5_000;

    private final Maven maven = Maven.ofThisBuild();

    @TempDir
    Path temp;

    Path project;
    Path cache;

    @BeforeEach
    void manyFiles() throws Exception {
        project = Files.createDirectory(temp.resolve("project"));
        cache = project.resolve(".git/dora-cache");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(project.resolve("file" + i + ".py"), "x = " + i + "\n");
        }
        git("init", "--quiet");
        git("add", "--all");
        // Git tells no change within a second from none.
        Thread.sleep(1_500);
    }

    @Test
    void aSecondRunReadsNothingAndSaysTheSame() throws Exception {
        List<String> first = validate();
        List<Path> left = left();
        assertThat(left).hasSize(1);
        Object written = Files.readAttributes(left.get(0), "unix:ino,ctime");

        assertThat(validate()).isEqualTo(first);
        assertThat(left()).isEqualTo(left);
        // Whoever has read files leaves anew what it found.
        assertThat(Files.readAttributes(left.get(0), "unix:ino,ctime")).hasToString(written.toString());
    }

    @Test
    void withoutACacheNothingIsLeft() throws Exception {
        validate("-Ddora.cache=false");
        assertThat(cache).doesNotExist();
    }

    private List<String> validate(String... more) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of(goal("validate"), "-Ddora.reports=none", "-Ddora.audit=false"), Stream.of(more))
                .toArray(String[]::new);
        Build build = maven.run(project, arguments).fails();
        assertThat(build.findings())
                .last()
                .asString()
                .startsWith(String.format(
                        "[ERROR] DORA: %1$d violations in %1$d files; %1$d of %1$d candidates checked", FILES));
        return build.findings();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    private void git(String... arguments) throws Exception {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(project.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
