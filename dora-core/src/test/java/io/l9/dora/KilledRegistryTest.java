package io.l9.dora;

import static io.l9.dora.RegistryTree.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Registration.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write a registry are killed at random moments, {@code -Ddora.kills=N} times, and run at the same time. */
class KilledRegistryTest {

    private static final int KILLS = Integer.getInteger("dora.kills", 4);
    private static final int FILES = 300;

    @TempDir
    Path folder;

    RegistryTree tree;
    String before;

    @BeforeEach
    void makeTree() throws IOException {
        tree = new RegistryTree(folder);
        for (int i = 1; i <= FILES; i++) {
            tree.python("d" + i % 9 + "/f" + i + ".py", i);
        }
        tree.refresh();
        before = tree.registry();
        for (int i = 1; i <= FILES; i += 3) {
            tree.delete("d" + i % 9 + "/f" + i + ".py");
        }
    }

    @Test
    void killedAtAnyMomentARunLeavesTheOldRegistryOrTheNewOne() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long whole = untilTheEnd();
        String after = tree.registry();
        int written = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            tree.write(REGISTRY, before);
            killAfter((long) (random.nextDouble() * whole));

            String now = tree.registry();
            assertThat(now).as("kill %d of seed %d", kill, seed).isIn(before, after);
            written += now.equals(after) ? 1 : 0;
            tree.refresh();
            assertThat(tree.registry()).as("kill %d of seed %d", kill, seed).isEqualTo(after);
            assertThat(tree.path(".dora")).doesNotExist();
        }
        System.out.printf("%d kills, %d registries written, seed %d%n", KILLS, written, seed);
    }

    @Test
    void runsAtOnceGiveWhatOneGives() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(RegistryProgram.start(tree.root()));
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(outputOf(process));
        }
        assertThat(outputs)
                .containsExactlyInAnyOrder(
                        "started\nWRITTEN\n",
                        "started\nUP_TO_DATE\n",
                        "started\nUP_TO_DATE\n",
                        "started\nUP_TO_DATE\n");
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
        assertThat(tree.registry().lines().filter(line -> line.startsWith("    \"PAY-OPER-")))
                .hasSize(FILES / 3);
    }

    /** Returns how many nanoseconds a run takes that is not killed. */
    private long untilTheEnd() throws Exception {
        Process process = RegistryProgram.start(tree.root());
        awaitStart(process);
        long start = System.nanoTime();
        assertThat(outputOf(process)).isEqualTo("WRITTEN\n");
        return System.nanoTime() - start;
    }

    private void killAfter(long nanoseconds) throws Exception {
        Process process = RegistryProgram.start(tree.root());
        awaitStart(process);
        TimeUnit.NANOSECONDS.sleep(nanoseconds);
        process.destroyForcibly();
        process.waitFor();
    }

    private static void awaitStart(Process process) throws Exception {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("started");
    }

    private static String outputOf(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
