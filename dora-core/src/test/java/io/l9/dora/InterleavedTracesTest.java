package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.trace.AnyTrace;
import io.l9.dora.trace.TraceRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Header and trace of one file come, change and go in any order, and somebody edits what is between them. */
class InterleavedTracesTest extends TraceScenario {

    private static final String HEADER = "\"_dora_block\"";
    private static final String TRACE = "\"_l9_trace\"";
    private static final int STEPS = 25;

    @Test
    void eachChangesItsOwnBlockAlone() throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            write("a.json", Blocks.json(1));
            Random random = new Random(seed);
            AnyTrace any = new AnyTrace(random);
            int edits = 0;
            for (int i = 0; i < STEPS; i++) {
                String before = read("a.json");
                String when = "seed " + seed + ", step " + i;
                switch (random.nextInt(6)) {
                    case 0 -> {
                        write("a.json", before.replace("\"high\"", "\"highest\""));
                        inject();
                        assertThat(read("a.json")).as(when).contains(HEADER).doesNotContain("\"highest\"");
                        assertThat(traceIn(read("a.json"))).as(when).isEqualTo(traceIn(before));
                    }
                    case 1 -> {
                        strip();
                        assertThat(read("a.json")).as(when).doesNotContain(HEADER);
                        assertThat(traceIn(read("a.json"))).as(when).isEqualTo(traceIn(before));
                    }
                    case 2 -> {
                        Dora.trace(TraceRequest.of(traced(), "trace", new RunStamp(when, NOW)))
                                .orThrow();
                        assertThat(traceIn(read("a.json"))).as(when).contains(when);
                        assertThat(withoutTrace(read("a.json"))).as(when).isEqualTo(withoutTrace(before));
                    }
                    case 3 -> {
                        record(any, when);
                        assertThat(traceIn(read("a.json"))).as(when).contains(when);
                        assertThat(withoutTrace(read("a.json"))).as(when).isEqualTo(withoutTrace(before));
                    }
                    case 4 -> write("a.json", before.replace("[1,  2", "[1,  2, " + edits++));
                    default -> inject();
                }
                assertThat(read("a.json"))
                        .as(when)
                        .containsPattern(
                                "\"body\": \\[1,  2[0-9, ]*],\n  \"footer_meta\": \\{\"component_id\":   \"x\"}");
            }
            inject();
            assertPasses();
        }
    }

    private void record(AnyTrace any, String when) throws IOException {
        try (TraceRecorder trace =
                Dora.recorder(TraceRequest.of(tree(), "task", new RunStamp(when, NOW)), Path.of("a.json"))) {
            trace.input(any.text(), any.text());
            trace.error(any.text());
        }
    }

    private static String traceIn(String text) {
        int start = text.indexOf(TRACE);
        return start < 0 ? "" : text.substring(start);
    }

    private static String withoutTrace(String text) {
        int start = text.indexOf(TRACE);
        return start < 0 ? text : text.substring(0, text.lastIndexOf(',', start)) + "\n}\n";
    }

    @Test
    void whatSomebodyWritesWhileATraceIsWrittenStays() throws IOException {
        write("a.json", Blocks.json(1));
        AtomicInteger edits = new AtomicInteger();
        ValidationRequest watched = tree().withProgress((done, total) -> edit(edits.incrementAndGet()));
        Dora.recorder(TraceRequest.of(watched, "task", RUN), Path.of("a.json")).close();
        assertThat(edits).hasValueGreaterThan(3);
        assertThat(read("a.json")).contains("[1,  2, 3, 2, 1]", "\"trace_id\": \"run-1\"");
    }

    /** Between the look at the file and its replacement, three times. */
    private void edit(int number) {
        try {
            if (number <= 3) {
                write("a.json", read("a.json").replace("[1,  2", "[1,  2, " + number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
