package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.GoldenCorpus;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, and the same with a footer and a trace where they take them: {@code NAME.expected} next to {@code NAME}. */
class YamlTailGoldenTest {

    static Stream<Path> files() throws IOException, URISyntaxException {
        return GoldenCorpus.files(YamlTailGoldenTest.class, "golden-tails");
    }

    @ParameterizedTest
    @MethodSource("files")
    void footerAndTraceStandAtTheEndAsExpected(Path file) throws IOException {
        Path expected = Path.of(file + ".expected");
        SourceText input = SourceText.of(Files.readString(file));
        SourceText output = added(added(input, BlockKind.FOOTER, footer()), BlockKind.TRACE, trace());
        assertThat(shown(output)).isEqualTo(Files.readString(Files.exists(expected) ? expected : file));
        SourceText otherWayRound = added(added(input, BlockKind.TRACE, trace()), BlockKind.FOOTER, footer());
        assertThat(shown(otherWayRound)).isEqualTo(shown(output));
    }

    private static SourceText added(SourceText text, BlockKind kind, Value.Mapping fields) {
        BlockFormat tail = new YamlFormat().tail(kind).orElseThrow();
        Scan.Place place = ((Scan.Absent) tail.scan(text, kind.markers())).place();
        return place.carrier() == Carrier.SIDECAR
                ? text
                : tail.writer()
                        .add(text, place, NewBlock.of(fields), kind.markers())
                        .applyTo(text);
    }

    private static Value.Mapping footer() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("component_id", Value.of("SYM-CORE-001"));
        fields.put("last_modified", Value.of("2026-01-02T02:04:00Z"));
        fields.put("modified_by", Value.of("L9_Codegen_Engine"));
        fields.put("change_summary", Value.of("First version"));
        return Value.of(fields);
    }

    private static Value.Mapping trace() {
        Map<String, Value> graph = new LinkedHashMap<>();
        graph.put("nodes", Value.of(List.of(Value.of("parse"), Value.of("render"))));
        graph.put("edges", Value.of(List.of()));
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("trace_id", Value.of(""));
        fields.put("task", Value.of("generate: all"));
        fields.put("graph", Value.of(graph));
        fields.put("inputs", Value.of(Map.of()));
        return Value.of(fields);
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }
}
