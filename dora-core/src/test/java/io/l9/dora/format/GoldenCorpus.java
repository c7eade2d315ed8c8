package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder, {@code golden} for headers, of files and of what a writer makes of each: {@code NAME.expected} next to {@code NAME}, or the file as it is where there
 * is none. A file without a block gets the usual fields, one with a block has it written anew, in its place; one that can hold none, or whose block
 * cannot be read, stays as it is.
 */
public final class GoldenCorpus {

    private static final String EXPECTED = ".expected";

    private final BlockUnderTest block;

    /** Makes the corpus of the headers of a format. */
    public GoldenCorpus(SourceFormat format) {
        this(new BlockUnderTest(format, BlockKind.HEADER));
    }

    public GoldenCorpus(BlockUnderTest block) {
        this.block = block;
    }

    /** Returns the files in {@code golden} next to the test {@code owner}. */
    public static Stream<Path> files(Class<?> owner) throws IOException, URISyntaxException {
        return files(owner, "golden");
    }

    /** Returns the files of a folder next to the test {@code owner}, but for those of what is made of them. */
    public static Stream<Path> files(Class<?> owner, String folder) throws IOException, URISyntaxException {
        Path files = Path.of(Objects.requireNonNull(owner.getResource(folder)).toURI());
        try (Stream<Path> listed = Files.list(files)) {
            return listed.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList().stream();
        }
    }

    /** Fails where the writer makes anything else of {@code file}, or changes its own work. */
    public void check(Path file) throws IOException {
        Path expected = Path.of(file + EXPECTED);
        SourceText input = read(file);
        SourceText output = written(input);
        assertThat(shown(output)).isEqualTo(shown(Files.exists(expected) ? read(expected) : input));
        assertThat(shown(written(output))).isEqualTo(shown(output));
        if (scan(input) instanceof Scan.Absent && scan(output) instanceof Scan.Found found) {
            assertThat(shown(block.removed(output, found))).isEqualTo(shown(input));
        }
    }

    private SourceText written(SourceText text) {
        if (scan(text) instanceof Scan.Found found) {
            Value.Mapping fields = found.block().fields();
            boolean misplaced = found.defects().stream().anyMatch(d -> d.kind() == Defect.Kind.MISPLACED);
            return misplaced ? added(block.removed(text, found), fields) : block.replaced(text, found, fields);
        }
        return added(text, fields());
    }

    private SourceText added(SourceText text, Value.Mapping fields) {
        return scan(text) instanceof Scan.Absent absent && absent.place().carrier() != Carrier.SIDECAR
                ? block.added(text, absent.place(), fields)
                : text;
    }

    private Value.Mapping fields() {
        return switch (block.kind()) {
            case HEADER -> header();
            case FOOTER -> footer();
            case TRACE -> trace();
        };
    }

    private static Value.Mapping footer() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("component_id", Value.of("SYM-CORE-001"));
        fields.put("security_classification", Value.of("internal"));
        fields.put("success_metrics", Value.of(List.of(Value.of("latency"), Value.of("accuracy"))));
        fields.put("last_modified", Value.of("2026-01-02T02:04:00Z"));
        fields.put("modified_by", Value.of("L9_Codegen_Engine"));
        fields.put("change_summary", Value.of("First version"));
        return Value.of(fields);
    }

    private static Value.Mapping trace() {
        Map<String, Value> graph = new LinkedHashMap<>();
        graph.put("nodes", Value.of(List.of()));
        graph.put("edges", Value.of(List.of()));
        Map<String, Value> metrics = new LinkedHashMap<>();
        metrics.put("confidence", Value.of(""));
        metrics.put("errors_detected", Value.of(List.of()));
        metrics.put("stability_score", Value.of(""));
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("trace_id", Value.of(""));
        fields.put("task", Value.of(""));
        fields.put("timestamp", Value.of(""));
        fields.put("patterns_used", Value.of(List.of()));
        fields.put("graph", Value.of(graph));
        fields.put("inputs", Value.of(Map.of()));
        fields.put("outputs", Value.of(Map.of()));
        fields.put("metrics", Value.of(metrics));
        return Value.of(fields);
    }

    private static Value.Mapping header() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("component_id", Value.of("SYM-CORE-001"));
        fields.put("component_name", Value.of("Symbolic Core"));
        fields.put("module_version", Value.of("1.0.0"));
        fields.put("created_at", Value.of("2026-01-02T02:04:00Z"));
        fields.put("created_by", Value.of("L9_Codegen_Engine"));
        fields.put("layer", Value.of("foundation"));
        fields.put("domain", Value.of("symbolic_computation"));
        fields.put("type", Value.of("engine"));
        fields.put("status", Value.of("active"));
        fields.put("governance_level", Value.of("high"));
        fields.put("compliance_required", Value.of(true));
        fields.put("audit_trail", Value.of(true));
        fields.put("purpose", Value.of("Evaluates symbolic expressions"));
        fields.put("dependencies", Value.of(List.of(Value.of("numpy"), Value.of("sympy"))));
        return Value.of(fields);
    }

    private Scan scan(SourceText text) {
        return block.scan(text);
    }

    private static SourceText read(Path file) throws IOException {
        return SourceText.of(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }
}
