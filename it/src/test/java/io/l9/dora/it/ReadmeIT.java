package io.l9.dora.it;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows what really happens. */
class ReadmeIT {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern SESSION =
            Pattern.compile("```text\n\\$ mvn -f examples/(\\S+) verify\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temp;

    /** What a reader sees: an example and the lines of the build that matter. */
    record Session(String example, List<String> lines) {
        @Override
        public String toString() {
            return example;
        }
    }

    static Stream<Session> sessions() throws IOException {
        Matcher matcher = SESSION.matcher(Files.readString(REPOSITORY.resolve("README.md")));
        return matcher.results()
                .map(found -> new Session(found.group(1), found.group(2).lines().toList()));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void whatItShowsOfAnExampleIsWhatTheExampleDoes(Session session) throws Exception {
        Path folder = Files.createDirectory(temp.resolve("clone"));
        String example = "examples/" + session.example();
        Files.createDirectories(folder.resolve(example));
        Files.move(Project.copy(REPOSITORY.resolve(example), temp), folder.resolve(example), REPLACE_EXISTING);
        Build build = Maven.ofThisBuild().run(folder, "-f", example, "verify");
        assertThat(build.log()).containsSubsequence(session.lines());
        assertThat(session.lines()).containsAll(build.findings());
    }

    @Test
    void itShowsAnExampleThatPassesAndOneThatFails() throws IOException {
        assertThat(sessions()).extracting(Session::example).containsExactly("passing", "failing");
    }

    @Test
    void itShowsAFileOfTheExample() throws IOException {
        String file = Files.readString(REPOSITORY.resolve("examples/passing/src/ledger.py"));
        String shown = file.substring(0, file.indexOf("\nimport decimal\n"));
        assertThat(Files.readString(REPOSITORY.resolve("README.md"))).contains("```python\n" + shown + "```");
    }
}
