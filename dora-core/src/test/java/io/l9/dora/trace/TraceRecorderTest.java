package io.l9.dora.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class TraceRecorderTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00.5Z");

    private final List<Trace> taken = new ArrayList<>();

    private TraceRecorder recorder() {
        return new TraceRecorder("run", "task", NOW, taken::add);
    }

    @Test
    void itHandsOverWhatWasRecordedOnce() throws IOException {
        TraceRecorder recorder = recorder();
        recorder.input("rows", "120");
        recorder.output("balance", "0");
        recorder.pattern("double entry");
        recorder.node("A");
        recorder.edge("A", "B");
        recorder.error("late");
        recorder.error(new IllegalStateException("odd"));
        recorder.confidence("0.9");
        recorder.stabilityScore("1");
        recorder.close();
        recorder.close();
        assertThat(taken)
                .containsExactly(new Trace(
                        "run",
                        "task",
                        Optional.of(NOW),
                        List.of("double entry"),
                        new Trace.Graph(List.of("A"), List.of("A -> B")),
                        Map.of("rows", "120"),
                        Map.of("balance", "0"),
                        new Trace.Metrics("0.9", List.of("late", "java.lang.IllegalStateException: odd"), "1")));
        assertThat(taken.get(0).timestamp()).contains(Instant.parse("2026-01-02T02:04:00Z"));
        assertThatThrownBy(() -> recorder.input("late", "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void aNullIsRefusedAtTheCallThatBringsItAndHarmsNothing() throws IOException {
        TraceRecorder recorder = recorder();
        List<ThrowableAssert.ThrowingCallable> calls = List.of(
                () -> recorder.input("k", null),
                () -> recorder.output("k", null),
                () -> recorder.pattern(null),
                () -> recorder.node(null),
                () -> recorder.edge("a", null),
                () -> recorder.error((String) null),
                () -> recorder.confidence(null),
                () -> recorder.stabilityScore(null));
        for (ThrowableAssert.ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class);
        }
        recorder.close();
        assertThat(taken).containsExactly(new TraceRecorder("run", "task", NOW, taken::add).trace());
    }

    @Test
    void whatIsRecordedByTheMillionIsCounted() throws IOException {
        TraceRecorder recorder = recorder();
        for (int i = 0; i < 1_000_000; i++) {
            recorder.error("e");
            recorder.input("i" + i, "x");
        }
        recorder.close();
        assertThat(taken.get(0).metrics().errorsDetected()).hasSize(10).endsWith("... (999991 more)");
        assertThat(taken.get(0).inputs()).hasSize(20).containsEntry("...", "999981 more");
    }

    @Test
    void anExceptionOfTheWorkGoesBeforeThatOfTheClose() {
        assertThatThrownBy(() -> {
                    try (TraceRecorder recorder = new TraceRecorder("run", "task", NOW, trace -> {
                        throw new IOException("full");
                    })) {
                        recorder.input("a", "b");
                        throw new IllegalStateException("the work");
                    }
                })
                .hasMessage("the work")
                .satisfies(work ->
                        assertThat(work.getSuppressed()).singleElement().hasToString("java.io.IOException: full"));
    }
}
