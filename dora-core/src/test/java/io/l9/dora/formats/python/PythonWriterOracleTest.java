package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockUnderTest;
import io.l9.dora.format.NewBlock;
import io.l9.dora.formats.json.JsonFormat;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.SourceText.Decoding;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Gives every module of the standard library a block of each kind, and asks Python what that did to it: the syntax tree is the same but for the assignment, the
 * docstring is the same, what compiled compiles, and the assignment means the fields. Taken away again, the block leaves the same bytes.
 *
 * <p>{@code -Ddora.python.folder=DIR} does the same for all modules of another folder, as {@code site-packages}.
 */
@Tag("python")
class PythonWriterOracleTest {

    private static final PythonFormat FORMAT = new PythonFormat();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> harmed = new ArrayList<>();
    private final Value.Mapping fields = fields();
    private final String json = json(fields);
    private PythonOracle python;

    @BeforeEach
    void start() throws IOException, URISyntaxException {
        python = new PythonOracle();
    }

    @AfterEach
    void stop() throws IOException {
        python.close();
    }

    private static Value.Mapping fields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("component_id", Value.of("SYM-CORE-001"));
        fields.put("compliance_required", Value.of(true));
        fields.put("purpose", Value.of("a \"b\" 'c' \\ {d} # e\t\n\r\u0000 \u2028 ü 漢 😀 \ud800 \"\"\""));
        fields.put("dependencies", Value.of(List.of(Value.of("a"), Value.of("b".repeat(90)), Value.of(List.of()))));
        fields.put("timeout_seconds", new Value.Num("30", Value.NumberKind.INTEGER, Value.NOWHERE));
        fields.put("ratio", new Value.Num("2.50e-7", Value.NumberKind.FLOAT, Value.NOWHERE));
        fields.put("nothing", new Value.Null(Value.NOWHERE));
        fields.put("metrics", Value.of(Map.of("confidence", Value.of("c".repeat(100)))));
        return Value.of(fields);
    }

    private static String json(Value.Mapping fields) {
        SourceText empty = SourceText.of("{}");
        Scan.Absent absent = (Scan.Absent) new JsonFormat().scan(empty, Markers.DEFAULT);
        SourceText with = new JsonFormat()
                .writer()
                .add(empty, absent.place(), NewBlock.of(fields), Markers.DEFAULT)
                .applyTo(empty);
        String object = with.string(0, with.length());
        return object.substring(object.indexOf('{', 1), object.length() - 1);
    }

    @ParameterizedTest
    @EnumSource
    void noModuleIsHarmed(BlockKind kind, TestReporter reporter) throws IOException {
        BlockUnderTest block = new BlockUnderTest(FORMAT, kind);
        List<String> files = new ArrayList<>(python.files());
        String folder = System.getProperty("dora.python.folder", "");
        files.addAll(folder.isEmpty() ? List.of() : python.files(Path.of(folder)));
        for (String file : files) {
            String outcome = outcome(block, file);
            counts.merge(outcome, 1, Integer::sum);
        }
        reporter.publishEntry("files", files.size() + ", " + counts + ", harmed " + harmed.size());
        assertThat(harmed).isEmpty();
        assertThat(counts.get("changed")).isGreaterThan(files.size() / 2);
    }

    private String outcome(BlockUnderTest block, String file) throws IOException {
        byte[] raw = Files.readAllBytes(Path.of(file));
        Charset charset;
        try {
            charset = FORMAT.charset(raw);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return "refused: charset";
        }
        if (!(SourceText.decode(raw, charset) instanceof Decoding.Decoded decoded)) {
            return "refused: no text";
        }
        SourceText text = decoded.text();
        if (!(block.scan(text) instanceof Scan.Absent absent)
                || !absent.defects().isEmpty()) {
            return "refused: defects";
        }
        return text.isExact()
                ? changed(block, file, raw, text, absent.place())
                : "refused: charset has several spellings";
    }

    private String changed(BlockUnderTest block, String file, byte[] raw, SourceText text, Scan.Place place)
            throws IOException {
        SourceText with = block.added(text, place, fields);
        byte[] after = with.encode();
        String answer = python.added(file, after, json, name(block.kind()));
        Scan scan = block.scan(with);
        if (!(scan instanceof Scan.Found found) || !found.defects().isEmpty()) {
            if (block.kind() != BlockKind.HEADER && answer.equals("no python")) {
                return "refused: swallowed";
            }
            harmed.add(file + ": " + scan);
        } else if (!keepsBytes(block, raw, with, found)) {
            harmed.add(file + ": other bytes");
        }
        if (!answer.equals("ok") && !answer.equals("no python")) {
            harmed.add(file + ": " + answer);
        }
        boolean utf8 = text.charset().equals(StandardCharsets.UTF_8);
        return (utf8 ? "changed" : "changed, re-encoded") + (answer.equals("ok") ? "" : ", " + answer);
    }

    private static String name(BlockKind kind) {
        return switch (kind) {
            case HEADER -> "__dora_block__";
            case FOOTER -> "__footer_meta__";
            case TRACE -> "__l9_trace__";
        };
    }

    /** Tells whether the block can be taken away without a trace, means the fields, and is written again as it is. */
    private boolean keepsBytes(BlockUnderTest block, byte[] raw, SourceText with, Scan.Found found) throws IOException {
        byte[] after = with.encode();
        byte[] without = block.removed(with, found).encode();
        byte[] again = block.replaced(with, found, fields).encode();
        int head = Arrays.mismatch(raw, after);
        int tail = raw.length - head;
        boolean sameEnds = Arrays.equals(raw, head, raw.length, after, after.length - tail, after.length);
        return sameEnds
                && Arrays.equals(without, raw)
                && Arrays.equals(again, after)
                && found.block().fields().means(fields);
    }
}
