package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.text.SourceText;
import io.l9.dora.trace.AnyTrace;
import io.l9.dora.trace.Trace;
import io.l9.dora.trace.TraceRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Traces in files of every format that has a place for them. */
class TraceFormatsTest extends TraceScenario {

    private static final List<String> PYTHON =
            List.of("", "import os\n", "import os", "x = 1\r\n", "__all__ = []\n", "\uFEFFx = 'é'\n");
    private static final List<String> YAML = List.of("a: 1\n", "a: 1", "a: 1\r\nb: 2\r\n", "# only\na: |\n  text\n\n");
    private static final List<String> JSON =
            List.of("{}", "{\"a\": 1}\n", "{\r\n\t\"a\": [1],\r\n\t\"b\": \"é\"\r\n}\r\n");

    @Test
    void whateverIsRecordedIsReadBackAndTakenAwayLeavesTheFileAsItWas() throws IOException {
        assertRecords("a.py", PYTHON);
        assertRecords("a.yaml", YAML);
        assertRecords("a.json", JSON);
    }

    private void assertRecords(String path, List<String> texts) throws IOException {
        Optional<BlockFormat> format = BuiltInFormats.of(path).flatMap(host -> host.tail(BlockKind.TRACE));
        for (int i = 0; format.isPresent() && i < texts.size(); i++) {
            for (int seed = 0; seed < 3; seed++) {
                write(path, texts.get(i));
                inject();
                String before = read(path);
                String when = path + " " + i + ", seed " + seed;
                AnyTrace any = new AnyTrace(new Random(seed));
                assertRecorded(path, format.get(), any, before, when);
                assertRecorded(path, format.get(), any, before, when);
            }
        }
    }

    private void assertRecorded(String path, BlockFormat format, AnyTrace any, String before, String when)
            throws IOException {
        Trace expected;
        try (TraceRecorder trace = recorder(path)) {
            for (int i = 0; i < 25; i++) {
                trace.input(any.text(), any.text());
                trace.error(any.text());
            }
            expected = trace.trace();
        }
        SourceText text = ((SourceText.Decoding.Decoded)
                        SourceText.decode(read(path).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .text();
        Scan scan = format.scan(text, BlockKind.TRACE.markers());
        assertThat(scan.defects()).as(when).isEmpty();
        Scan.Found found = (Scan.Found) scan;
        assertThat(Trace.of(found.block().fields())).as(when).isEqualTo(expected);
        SourceText rest = format.writer()
                .remove(text, found.block(), BlockKind.TRACE.markers())
                .applyTo(text);
        assertThat(rest.string(0, rest.length())).as(when).isEqualTo(before);
    }
}
