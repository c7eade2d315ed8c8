package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes are killed at random moments, {@code -Ddora.kills=N} times. */
class KilledWriterTest {

    private static final int KILLS = Integer.getInteger("dora.kills", 20);
    private static final int FILES = 400;

    @TempDir
    Path folder;

    Tree tree;
    Set<String> names;

    @BeforeEach
    void makeFiles() throws Exception {
        tree = new Tree(folder.toRealPath());
        for (int i = 0; i < FILES; i++) {
            tree.write(WritingProgram.path(i), WritingProgram.content(0));
        }
        names = Snapshot.of(tree.root()).keySet();
    }

    @Test
    void killedAtAnyMomentARunLosesNothingAndTheNextOneBringsOrder() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long whole = untilTheEnd();
        int version = 1;
        int finished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter((long) (random.nextDouble() * whole));
            assertThat(versions()).as("kill %d of seed %d", kill, seed).isSubsetOf(Set.of(version, version + 1));

            Transaction.begin(tree.open(), new Disk(), Duration.ZERO).close();
            assertThat(versions()).as("kill %d of seed %d", kill, seed).hasSize(1);
            assertThat(Snapshot.of(tree.root()).keySet()).isEqualTo(names);
            if (versions().contains(version + 1)) {
                version++;
                finished++;
            }
        }
        System.out.printf("%d kills, %d runs finished, seed %d%n", KILLS, finished, seed);
    }

    /** Returns how many nanoseconds a run takes that is not killed. */
    private long untilTheEnd() throws Exception {
        Process process = WritingProgram.start(tree.root(), "rewrite", FILES);
        awaitStart(process);
        long start = System.nanoTime();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(versions()).containsExactly(1);
        return System.nanoTime() - start;
    }

    private void killAfter(long nanoseconds) throws Exception {
        Process process = WritingProgram.start(tree.root(), "rewrite", FILES);
        awaitStart(process);
        TimeUnit.NANOSECONDS.sleep(nanoseconds);
        process.destroyForcibly();
        process.waitFor();
    }

    private static void awaitStart(Process process) throws Exception {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("started");
    }

    private Set<Integer> versions() throws Exception {
        Set<Integer> versions = new TreeSet<>();
        for (int i = 0; i < FILES; i++) {
            versions.add(WritingProgram.version(Files.readAllBytes(tree.path(WritingProgram.path(i)))));
        }
        return versions;
    }
}
