package io.l9.dora.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TraceLinesTest {

    @Test
    void aLineIsJsonAndHoldsTheLastTraceOfItsFile() throws Exception {
        Random random = new Random(7);
        AnyTrace any = new AnyTrace(random);
        TraceLines lines = new TraceLines();
        SortedMap<String, Trace> last = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            String path = "d/" + random.nextInt(40) + "\"\\\n\u00e9.py";
            Trace trace = any.next();
            lines = TraceLines.read(lines.toString()).orElseThrow();
            lines.put(path, Optional.of(any.text()), trace);
            last.put(path, trace);
        }
        assertThat(lines.toString().lines()).hasSameSizeAs(last.keySet()).isSorted();
        for (String line : lines.toString().lines().toList()) {
            JsonNode node = JsonMapper.builder().build().readTree(line);
            Trace trace = last.getOrDefault(node.get("path").textValue(), Trace.EMPTY);
            assertThat(node.at("/trace/trace_id").textValue()).isEqualTo(trace.traceId());
            assertThat(node.at("/trace/metrics/errors_detected"))
                    .hasSize(trace.metrics().errorsDetected().size());
        }
    }

    @Test
    void twoSidesOfAMergeAreOneFileOfWhichTheLaterLineCounts() {
        String b = line("b", "null", "1");
        String later = line("a", "\"PAY-OPER-001\"", "2");
        TraceLines lines = TraceLines.read(line("a", "null", "1") + "\r\n" + b + "\n\n" + later)
                .orElseThrow();
        assertThat(lines).hasToString(later + "\n" + b + "\n");
    }

    private static String line(String path, String id, String run) {
        return "{\"path\":\"" + path + "\",\"component_id\":" + id + ",\"trace\":{\"trace_id\":\"" + run + "\"}}";
    }

    @Test
    void anotherFileIsNone() {
        assertThat(TraceLines.read(line("a", "null", "1"))).isPresent();
        assertThat(TraceLines.read(line("a", "1", "1"))).isEmpty();
        assertThat(TraceLines.read(line("a", "\"x", "1"))).isEmpty();
        assertThat(TraceLines.read(line("a", "null", "1").replace("trace_id", "label")))
                .isEmpty();
        assertThat(TraceLines.read(line("a", "null", "1") + "\n{\"path\":\"img/1.png\",\"label\":3}"))
                .isEmpty();
        assertThat(TraceLines.read("{\"name\": \"a\"}\n")).isEmpty();
        assertThat(TraceLines.read("{\"path\":\"a")).isEmpty();
        assertThat(TraceLines.read("{\"path\":\"a\\\"}")).isEmpty();
        assertThat(TraceLines.read("")).isPresent();
    }
}
