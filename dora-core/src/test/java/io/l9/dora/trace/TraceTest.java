package io.l9.dora.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.tail.TailFields;
import io.l9.dora.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a trace is, whatever it is made of. */
class TraceTest {

    private static Trace ofInputs(Map<String, String> inputs) {
        return new Trace(
                "run",
                "task",
                Optional.empty(),
                List.of(),
                Trace.EMPTY.graph(),
                inputs,
                Map.of(),
                Trace.EMPTY.metrics());
    }

    private static Trace ofPatterns(List<String> patterns) {
        return new Trace(
                "run",
                "task",
                Optional.empty(),
                patterns,
                Trace.EMPTY.graph(),
                Map.of(),
                Map.of(),
                Trace.EMPTY.metrics());
    }

    @Test
    void itIsReadBackAsItWas() {
        for (int seed = 0; seed < 500; seed++) {
            Trace trace = new AnyTrace(new Random(seed)).next();
            assertThat(Trace.of(trace.fields())).as("seed %d", seed).isEqualTo(trace);
        }
    }

    @Test
    void itsFieldsHaveTheFormThatATraceHasToHave() {
        for (int seed = 0; seed < 500; seed++) {
            Value.Mapping fields = new AnyTrace(new Random(seed)).next().fields();
            assertThat(TailFields.problems(BlockKind.TRACE, fields))
                    .as("seed %d", seed)
                    .isEmpty();
            assertBounded(fields, "seed " + seed);
        }
        assertThat(TailFields.problems(BlockKind.TRACE, Trace.EMPTY.fields())).isEmpty();
    }

    private static void assertBounded(Value value, String when) {
        if (value instanceof Value.Mapping map) {
            assertThat(map.entries()).as(when).hasSizeLessThanOrEqualTo(20);
            map.entries().forEach(entry -> {
                assertBounded(entry.key(), when);
                assertBounded(entry.value(), when);
            });
        } else if (value instanceof Value.Sequence list) {
            assertThat(list.items()).as(when).hasSizeLessThanOrEqualTo(10);
            list.items().forEach(item -> assertBounded(item, when));
        } else {
            String text = ((Value.Text) value).text();
            assertThat(text.length()).as(when).isLessThanOrEqualTo(200);
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                assertThat(Character.getType(text.codePointAt(i))).as(when).isNotEqualTo(Character.SURROGATE);
            }
        }
    }

    @Test
    void whatIsCutSaysHowMuchIsMissing() {
        List<String> patterns = new ArrayList<>();
        Map<String, String> inputs = new LinkedHashMap<>();
        for (int i = 0; i < 25; i++) {
            patterns.add("p" + i);
            inputs.put("i" + i, "x");
        }
        assertThat(ofPatterns(patterns).patternsUsed())
                .hasSize(10)
                .startsWith("p0")
                .endsWith("p8", "... (16 more)");
        assertThat(ofPatterns(patterns.subList(0, 10)).patternsUsed()).endsWith("p9");
        assertThat(ofInputs(inputs).inputs())
                .hasSize(20)
                .containsEntry("...", "6 more")
                .doesNotContainKey("i19");
        assertThat(ofPatterns(List.of("\uD83D\uDE00".repeat(150)))
                        .patternsUsed()
                        .get(0))
                .hasSizeLessThanOrEqualTo(200)
                .matches("(\uD83D\uDE00)+\\.\\.\\. \\(\\d+ characters left out\\)");
    }

    @Test
    void aSecretIsNotKeptWhereverItStands() {
        Trace trace = new Trace(
                "ghp_0123456789abcdefghij",
                "deploy --password=hunter2",
                Optional.of(Instant.EPOCH),
                List.of("postgres://joe:hunter2@db/books"),
                new Trace.Graph(List.of("AKIA0123456789ABCDEF"), List.of("a -> sk_live_0123456789abcdef")),
                Map.of("DB_PASSWORD", "hunter2", "x".repeat(500) + "secretKey", "hunter2"),
                Map.of("answer", "Authorization: Bearer 0123456789abcdefghij"),
                new Trace.Metrics("hunter2 token=hunter2", List.of("-----BEGIN RSA PRIVATE KEY-----\nhunter2"), "1"));
        assertThat(trace.toString())
                .doesNotContain("hunter2", "0123456789abcdef")
                .contains("DB_PASSWORD=[redacted]");
        assertThat(trace.traceId()).isEqualTo("[redacted]");
    }

    @Test
    void whatIsNoTraceIsReadAsFarAsItIsOne() {
        Value.Mapping fields = Value.of(Map.of(
                "trace_id", Value.of(true),
                "task", Value.of("t"),
                "timestamp", Value.of("yesterday"),
                "patterns_used", Value.of(List.of(Value.of("a"), Value.of(false))),
                "graph", Value.of("none"),
                "inputs", Value.of(Map.of("a", Value.of("1"), "b", Value.of(List.of())))));
        Trace trace = Trace.of(fields);
        assertThat(trace)
                .isEqualTo(new Trace(
                        "",
                        "t",
                        Optional.empty(),
                        List.of("a"),
                        Trace.EMPTY.graph(),
                        Map.of("a", "1"),
                        Map.of(),
                        Trace.EMPTY.metrics()));
    }
}
