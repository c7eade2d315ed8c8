package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files as people see them before and after: {@code NAME.EXT} becomes {@code NAME.expected.EXT}; where there is no such file, a block is not added.
 */
public final class GoldenFiles {

    private static final String EXPECTED = ".expected.";

    private GoldenFiles() {}

    /** Returns the files in the folder {@code golden} next to the class {@code beside}. */
    public static List<Path> beside(Class<?> beside) {
        try (Stream<Path> files =
                Files.list(Path.of(beside.getResource("golden").toURI()))) {
            return files.filter(file -> !file.toString().contains(EXPECTED))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks that the file becomes what is expected, and itself again when the block goes. */
    public static void check(SourceFormat format, Path file) {
        SourceText before = read(file);
        Optional<Path> expected = Optional.of(expectedOf(file)).filter(Files::exists);
        Scan scan = format.scan(before, Markers.DEFAULT);
        boolean taken = scan instanceof Scan.Absent absent && absent.place().carrier() != Carrier.SIDECAR;
        assertThat(taken).as("takes a block").isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            Scan.Place place = ((Scan.Absent) scan).place();
            SourceText after = format.writer()
                    .add(before, place, NewBlock.of(fields()), Markers.DEFAULT)
                    .applyTo(before);
            assertThat(shown(after)).isEqualTo(shown(read(expected.get())));
            Scan.Found found = (Scan.Found) format.scan(after, Markers.DEFAULT);
            assertThat(shown(format.writer()
                            .remove(after, found.block(), Markers.DEFAULT)
                            .applyTo(after)))
                    .isEqualTo(shown(before));
        }
    }

    private static Path expectedOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + EXPECTED + name.substring(dot + 1));
    }

    private static SourceText read(Path file) {
        try {
            return SourceText.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }

    /** The fourteen fields, and one of the author's own. */
    private static Value.Mapping fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component_id", "SYM-CORE-001");
        fields.put("component_name", "Symbolic \"core\"");
        fields.put("module_version", "1.0.0");
        fields.put("created_at", "2026-01-02T02:04:00Z");
        fields.put("created_by", "L9_Codegen_Engine");
        fields.put("layer", "foundation");
        fields.put("domain", "symbolic_computation");
        fields.put("type", "engine");
        fields.put("status", "active");
        fields.put("governance_level", "critical");
        fields.put("compliance_required", true);
        fields.put("audit_trail", true);
        fields.put("purpose", "Solves equations, 100 % in memory");
        fields.put("dependencies", List.of("sympy", "numpy.linalg"));
        fields.put("timeout_seconds", BigInteger.valueOf(30));
        return Plain.mapping(fields);
    }
}
