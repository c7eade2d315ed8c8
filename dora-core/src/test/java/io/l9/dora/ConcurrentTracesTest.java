package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real processes and threads record traces of the same files, {@code -Ddora.traces=N} times each, and one is killed, {@code -Ddora.kills=N} times. */
class ConcurrentTracesTest extends TraceScenario {

    private static final int ROUNDS = Integer.getInteger("dora.traces", 2);
    private static final int KILLS = Integer.getInteger("dora.kills", 4);
    private static final List<String> FILES = List.of("a.json", "d/b.json", "d/c.json");

    @BeforeEach
    void files() throws IOException {
        for (int i = 0; i < FILES.size(); i++) {
            write(FILES.get(i), Blocks.json(i + 1));
        }
    }

    @Test
    void eightProcessesAndFourThreadsLeaveWholeFilesAllTheTime() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(TraceProgram.start(root, "p" + i, ROUNDS, FILES));
        }
        ExecutorService threads = Executors.newFixedThreadPool(5);
        AtomicBoolean over = new AtomicBoolean();
        Future<Integer> reader = threads.submit(() -> readUntil(over));
        List<Future<?>> recorders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "t" + i;
            recorders.add(threads.submit(() -> {
                TraceProgram.record(root, name, ROUNDS, FILES);
                return null;
            }));
        }
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(output).isEqualTo("started\ndone\n");
        }
        for (Future<?> recorder : recorders) {
            recorder.get();
        }
        over.set(true);
        assertThat(reader.get()).isPositive();
        threads.shutdown();
        for (int i = 0; i < FILES.size(); i++) {
            assertWhole(i);
            assertThat(traceOf(FILES.get(i))).contains("\"task\":\"task\"");
        }
        assertThat(root.resolve(".dora")).doesNotExist();
        assertPasses();
    }

    private int readUntil(AtomicBoolean over) throws IOException {
        int reads = 0;
        while (!over.get()) {
            assertWhole(reads++ % FILES.size());
        }
        return reads;
    }

    /** The file is JSON, without its trace it is as it was, and the trace is one that somebody has recorded. */
    private void assertWhole(int number) throws IOException {
        String text = read(FILES.get(number));
        String before = Blocks.json(number + 1);
        JsonNode trace = JsonMapper.builder().build().readTree(text).at("/_l9_trace");
        if (trace.isMissingNode()) {
            assertThat(text).isEqualTo(before);
        } else {
            String end = "\n}\n";
            String start = before.substring(0, before.length() - end.length()) + ",\n  \"_l9_trace\": {";
            assertThat(text).startsWith(start).endsWith("}" + end);
            assertThat(trace.get("trace_id"))
                    .isEqualTo(trace.at("/inputs/id"))
                    .isEqualTo(trace.at("/metrics/stability_score"));
            assertThat(trace.get("trace_id").textValue()).endsWith("-" + FILES.get(number));
        }
    }

    @Test
    void killedAtAnyMomentARecorderLeavesWholeFilesAndTheNextOneGoesOn() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = TraceProgram.start(root, "k" + kill, Integer.MAX_VALUE, FILES);
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            assertThat(output.readLine()).isEqualTo("started");
            TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * 700_000));
            process.destroyForcibly();
            process.waitFor();
            for (int i = 0; i < FILES.size(); i++) {
                assertWhole(i);
            }
            TraceProgram.record(root, "next", 1, FILES);
            for (int i = 0; i < FILES.size(); i++) {
                assertWhole(i);
                assertThat(traceOf(FILES.get(i)))
                        .as("kill %d of seed %d", kill, seed)
                        .contains("\"next-0-");
            }
            assertThat(root.resolve(".dora")).doesNotExist();
            try (var left = Files.walk(root)) {
                assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".dora"));
            }
        }
    }
}
