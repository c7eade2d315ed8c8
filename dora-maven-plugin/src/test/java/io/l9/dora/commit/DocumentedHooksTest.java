package io.l9.dora.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.commit.Repository.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that {@code docs/hooks.md} has people copy into hooks of others do what the page says. */
class DocumentedHooksTest {

    private static final Path PAGE = Path.of("../docs/hooks.md");
    private static final Path MANIFEST = Path.of("../.pre-commit-hooks.yaml");
    private static final String ENTRY = "entry: ";

    @TempDir
    Path folder;

    Repository repository;

    @BeforeEach
    void init() throws Exception {
        repository = Repository.init(folder.toRealPath().resolve("a repository"));
        repository.write("a.py", Blocks.NONE).add("a.py");
    }

    /** Returns the line for husky, and the entry for the pre-commit framework. */
    private static List<String> linesThatStartTheCheck() throws IOException {
        List<String> lines = Stream.concat(
                        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("check=")),
                        entries(PAGE).filter(entry -> entry.contains("check.sh")))
                .toList();
        assertThat(lines).hasSize(2);
        return lines;
    }

    private static Stream<String> entries(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(ENTRY))
                .map(line -> line.substring(ENTRY.length()));
    }

    /** Runs a line as husky does, with {@code sh -e}. */
    private static Outcome run(Repository repository, String line) throws Exception {
        repository.write(".git/line", line + "\necho behind\n");
        return repository.shell("exec sh -e .git/line");
    }

    @Test
    void whereTheCheckIsNotInstalledTheyDoNothing() throws Exception {
        for (String line : linesThatStartTheCheck()) {
            assertThat(run(repository, line)).isEqualTo(new Outcome(0, "behind\n"));
        }
    }

    @Test
    void whereItIsTheyStartIt() throws Exception {
        repository.install();
        for (String line : linesThatStartTheCheck()) {
            run(repository, line).endsWith(1).says("a.py:1:1").keepsSilentAbout("behind");
            assertThat(run(repository.with("DORA_SKIP", "1"), line)).isEqualTo(new Outcome(0, "behind\n"));
        }
        repository.write("a.py", Blocks.python(1)).add("a.py");
        for (String line : linesThatStartTheCheck()) {
            run(repository, line).passes().says("DORA: no violations", "behind");
        }
    }

    @Test
    void theFrameworkJudgesWhatIsStagedOrWhatHasChangedSinceAReference() throws Exception {
        repository.program("../bin/mvn", "#!/bin/sh\nprintf '<%s>' \"$@\"\n");
        Repository framework =
                repository.with("PATH", folder.toRealPath().resolve("bin") + ":" + System.getenv("PATH"));
        String entry = entries(MANIFEST).findFirst().orElseThrow();
        framework.shell(entry).passes().says("<-Ddora.staged=true>").keepsSilentAbout("ratchetFrom");
        framework
                .with("PRE_COMMIT_FROM_REF", "origin/a b")
                .shell(entry)
                .passes()
                .says("<-Ddora.ratchetFrom=origin/a b>")
                .keepsSilentAbout("staged");
    }

    @Test
    void thePageShowsTheManifestsHook() throws Exception {
        assertThat(entries(PAGE)).containsAll(entries(MANIFEST).toList());
    }
}
