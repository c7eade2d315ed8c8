package io.l9.dora.it;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Pattern.compile("```text\n\\$ mvn -f examples/(\\S+) (\\S+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temp;

    /** What a reader sees of one build: the goal, and the lines that matter. */
    record Session(String goal, List<String> lines) {}

    /** What a reader sees of one example: builds that follow each other. */
    record Story(String example, List<Session> sessions) {
        @Override
        public String toString() {
            return example;
        }
    }

    static Stream<Story> stories() throws IOException {
        Map<String, List<Session>> stories = new LinkedHashMap<>();
        Matcher matcher = SESSION.matcher(Files.readString(REPOSITORY.resolve("README.md")));
        while (matcher.find()) {
            stories.computeIfAbsent(matcher.group(1), example -> new ArrayList<>())
                    .add(new Session(matcher.group(2), matcher.group(3).lines().toList()));
        }
        return stories.entrySet().stream().map(story -> new Story(story.getKey(), story.getValue()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatItShowsOfAnExampleIsWhatTheExampleDoes(Story story) throws Exception {
        Path folder = Files.createDirectory(temp.resolve("clone"));
        String example = "examples/" + story.example();
        Files.createDirectories(folder.resolve(example));
        Files.move(Project.copy(REPOSITORY.resolve(example), temp), folder.resolve(example), REPLACE_EXISTING);
        for (Session session : story.sessions()) {
            Build build = Maven.ofThisBuild().run(folder, "-f", example, session.goal());
            assertThat(build.log()).containsSubsequence(session.lines());
            assertThat(session.lines()).containsAll(build.findings());
        }
    }

    @Test
    void itShowsAnExampleThatPassesAndOneThatFails() throws IOException {
        assertThat(stories()).extracting(Story::example).contains("passing", "failing");
    }

    @Test
    void itShowsAFileOfTheExample() throws IOException {
        String file = Files.readString(REPOSITORY.resolve("examples/passing/src/ledger.py"));
        String shown = file.substring(0, file.indexOf("\nimport decimal\n"));
        assertThat(Files.readString(REPOSITORY.resolve("README.md"))).contains("```python\n" + shown + "```");
    }
}
