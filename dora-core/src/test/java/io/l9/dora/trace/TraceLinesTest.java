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
        TraceLines lines = TraceLines.read("{\"path\":\"a\",\"x\":1}\r\n{\"path\":\"b\"}\n\n{\"path\":\"a\",\"x\":2}")
                .orElseThrow();
        assertThat(lines).hasToString("{\"path\":\"a\",\"x\":2}\n{\"path\":\"b\"}\n");
    }

    @Test
    void anotherFileIsNone() {
        assertThat(TraceLines.read("{\"name\": \"a\"}\n")).isEmpty();
        assertThat(TraceLines.read("{\"path\":\"a")).isEmpty();
        assertThat(TraceLines.read("{\"path\":\"a\\\"}")).isEmpty();
        assertThat(TraceLines.read("")).isPresent();
    }
}
