package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditVerification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes append to one log: several at once, {@code -Ddora.batches=N} times each, and one that is killed, {@code -Ddora.kills=N} times. */
class AuditProcessesTest {

    private static final int BATCHES = Integer.getInteger("dora.batches", 40);
    private static final int KILLS = Integer.getInteger("dora.kills", 8);

    @TempDir
    Path folder;

    Tree tree;
    AuditLog log;

    @BeforeEach
    void open() throws Exception {
        tree = new Tree(folder.toRealPath());
        log = AuditLog.at(tree.open(), AuditProgram.LOG);
    }

    @Test
    void allLinesOfAllProcessesAndThreadsAreThere() throws Exception {
        AuditProgram.append(tree.open(), AuditProgram.NOW, "first", 1, 3);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(AuditProgram.start(tree.root(), "p" + i, BATCHES, 3));
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String name = "t" + i;
            Instant later = AuditProgram.NOW.plus(Duration.ofDays(i));
            futures.add(threads.submit(() -> {
                AuditProgram.append(tree.open(), later, name, BATCHES, 3);
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> future : futures) {
            future.get();
        }
        for (Process process : processes) {
            assertThat(outputOf(process)).isEqualTo("started\n");
        }
        AuditVerification all = log.verify(Optional.empty());
        assertThat(all.problems()).isEmpty();
        assertThat(all.entries()).isEqualTo((6L * BATCHES + 1) * 3);
        Set<String> ids = new TreeSet<>(runs());
        assertThat(ids).hasSize(6 * BATCHES + 1);
        assertThat(Snapshot.of(tree.root())).hasSize(2).containsKey(AuditProgram.LOG + ".2026-01-02");
    }

    private static String outputOf(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void killedAtAnyMomentAWriterLosesNoWholeLineAndTheLogGoesOn() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int lines = 0;
        int batches = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = AuditProgram.start(tree.root(), "k" + kill, Integer.MAX_VALUE, 2000);
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            assertThat(output.readLine()).isEqualTo("started");
            TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * 600_000));
            process.destroyForcibly();
            process.waitFor();
            String left = Files.exists(tree.path(AuditProgram.LOG)) ? read() : "";
            String wholeLines = left.substring(0, left.lastIndexOf('\n') + 1);
            lines += wholeLines.equals(left) ? 0 : 1;
            batches += wholeLines.isEmpty() || lastLine(wholeLines).contains("\"totals\"") ? 0 : 1;

            log.append(AuditProgram.batch(Instant.parse("2026-01-02T03:00:00Z"), "after", 1));
            assertThat(read()).as("kill %d of seed %d", kill, seed).startsWith(wholeLines);
            assertThat(log.verify(Optional.empty()).problems())
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(runs()).as("seed %d", seed).startsWith("after");
            if (wholeLines.length() > 20_000_000) {
                Files.delete(tree.path(AuditProgram.LOG));
            }
        }
        System.out.printf("%d kills, %d in the middle of a run, %d of a line, seed %d%n", KILLS, batches, lines, seed);
    }

    private static String lastLine(String lines) {
        return lines.substring(lines.lastIndexOf('\n', lines.length() - 2) + 1);
    }

    private String read() throws IOException {
        return Files.readString(tree.path(AuditProgram.LOG), StandardCharsets.ISO_8859_1);
    }

    private List<String> runs() throws IOException {
        return log.history(Integer.MAX_VALUE, Instant.MIN).runs().stream()
                .map(AuditRun::id)
                .toList();
    }
}
