package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
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
 * A folder {@code golden} of files and of what a writer makes of each: {@code NAME.expected} next to {@code NAME}, or the file as it is where there
 * is none. A file without a block gets the fourteen fields, one with a block has it written anew, in its place; one that can hold none, or whose block
 * cannot be read, stays as it is.
 */
public final class GoldenCorpus {

    private static final String EXPECTED = ".expected";

    private final SourceFormat format;

    public GoldenCorpus(SourceFormat format) {
        this.format = format;
    }

    /** Returns the files next to the test {@code owner}. */
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
            SourceText without = format.writer()
                    .remove(output, found.block(), Markers.DEFAULT)
                    .applyTo(output);
            assertThat(shown(without)).isEqualTo(shown(input));
        }
    }

    private SourceText written(SourceText text) {
        BlockWriter writer = format.writer();
        if (scan(text) instanceof Scan.Found found) {
            NewBlock block = NewBlock.of(found.block().fields());
            boolean misplaced = found.defects().stream().anyMatch(d -> d.kind() == Defect.Kind.MISPLACED);
            return misplaced
                    ? added(writer.remove(text, found.block(), Markers.DEFAULT).applyTo(text), block)
                    : writer.replace(text, found.block(), block, Markers.DEFAULT)
                            .applyTo(text);
        }
        return added(text, NewBlock.of(fields()));
    }

    private SourceText added(SourceText text, NewBlock block) {
        boolean takesOne =
                scan(text) instanceof Scan.Absent absent && absent.place().carrier() != Carrier.SIDECAR;
        return takesOne
                ? format.writer()
                        .add(text, ((Scan.Absent) scan(text)).place(), block, Markers.DEFAULT)
                        .applyTo(text)
                : text;
    }

    private static Value.Mapping fields() {
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
        return format.scan(text, Markers.DEFAULT);
    }

    private static SourceText read(Path file) throws IOException {
        return SourceText.of(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }
}
