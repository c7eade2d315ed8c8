package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that is killed between the commits of its files. */
class KilledCommitsTest extends CommitScenario {

    private static final Path MESSAGE = Path.of(".dora", "message");

    @Test
    void everyFileIsWholeAndTheNextRunNamesWhatIsNotCommitted() throws Exception {
        write(".gitattributes", "/b.py filter=halt\n");
        write("a.py", "x = 1\n");
        write("b.py", "x = 2\n");
        commit("c.py", "x = 3\n");
        git("config", "filter.halt.clean", "sh .git/halt.sh");
        git("config", "filter.halt.required", "true");
        write(".git/halt.sh", """
                cat > .git/content
                if grep -q __dora_block__ .git/content
                then
                    touch .git/reached
                    while [ ! -e .git/released ]; do sleep 0.05; done
                    exit 1
                fi
                cat .git/content
                """);

        killAtTheSecondCommit();

        assertThat(log()).isEqualTo("* fix(dora): remediate a.py\nM\ta.py\n");
        assertThat(root.resolve(MESSAGE)).hasContent("fix(dora): remediate b.py");
        git("config", "--unset", "filter.halt.required");
        git("config", "filter.halt.clean", "cat");
        assertPasses();
        assertThat(obstacles())
                .containsExactly("dora.commit: the working tree is not clean, commit or stash what is there first:"
                        + " b.py (modified), c.py (modified)");
        assertThat(root.resolve(".dora")).doesNotExist();
        commitAll();
        assertThat(remediate().changed()).isEmpty();
    }

    private void killAtTheSecondCommit() throws Exception {
        Process process = InjectProgram.startCommitting(root);
        Path reached = root.resolve(".git/reached");
        while (process.isAlive() && !Files.exists(reached)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(reached).exists();
        List<ProcessHandle> gits = process.descendants().toList();
        process.destroyForcibly();
        process.waitFor();
        write(".git/released", "");
        gits.forEach(git -> git.onExit().join());
    }
}
