package io.l9.dora.benchmarks;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of one format, with and without its block. */
final class Sample {

    private static final int BYTES = 10_000;

    final String path;
    final SourceFormat format;
    final byte[] without;
    final byte[] with;

    private Sample(String path, SourceFormat format, byte[] without, byte[] with) {
        this.path = path;
        this.format = format;
        this.without = without;
        this.with = with;
    }

    /**
     * Returns the file of a format.
     *
     * @param ending that of its name
     * @param written {@code as-injected} for a block in the shape that inject writes, {@code by-hand} for one that means the same
     */
    static Sample of(String ending, String written) {
        String path = "area/part/file." + ending;
        SourceFormat format = BuiltInFormats.of(path).orElseThrow();
        SourceText without = SourceText.of(body(ending));
        Scan.Absent absent = (Scan.Absent) format.scan(without, Markers.DEFAULT);
        SourceText with = format.writer()
                .add(without, absent.place(), NewBlock.of(fields()), Markers.DEFAULT)
                .applyTo(without);
        String text = text(with);
        return new Sample(path, format, bytes(text(without)), bytes(written.equals("by-hand") ? byHand(text) : text));
    }

    private static String byHand(String text) {
        String spaced = text.replaceFirst(": (['\"]?)active", ":   $1active");
        if (spaced.equals(text)) {
            throw new IllegalStateException("the block is not spelled as expected");
        }
        return spaced;
    }

    private static String text(SourceText text) {
        return text.string(0, text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Value.Mapping fields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("component_id", Value.of("BEN-OPER-001"));
        fields.put("component_name", Value.of("Component 1"));
        fields.put("module_version", Value.of("1.0.0"));
        fields.put("created_at", Value.of("2026-01-02T02:04:00Z"));
        fields.put("created_by", Value.of("L9_Codegen_Engine"));
        fields.put("layer", Value.of("operations"));
        fields.put("domain", Value.of("payments"));
        fields.put("type", Value.of("service"));
        fields.put("status", Value.of("active"));
        fields.put("governance_level", Value.of("medium"));
        fields.put("compliance_required", Value.of(true));
        fields.put("audit_trail", Value.of(false));
        fields.put("purpose", Value.of("Does the work of component 1"));
        fields.put("dependencies", Value.of(List.of(Value.of("decimal"), Value.of("json"))));
        return Value.of(fields);
    }

    private static String body(String ending) {
        return switch (ending) {
            case "py" ->
                "#!/usr/bin/env python3\n\"\"\"Does something.\"\"\"\n\nfrom __future__ import annotations\n\nimport json\n\n\n"
                        + repeated("def work_%d(x):\n    # Counts.\n    return [x, 'batch', {\"é\": %<d}]\n\n\n", "");
            case "yaml" -> "---\n" + repeated("work_%d:\n  - batch: %<d\n    enabled: true\n", "");
            case "md" ->
                "# Notes\n\n" + repeated("The *batch* of the `queue` is counted %d times – see above.\n\n", "");
            case "json" -> "{\n" + repeated("  \"work_%d\": {\"batch\": %<d, \"enabled\": true}", ",\n") + "\n}\n";
            default -> throw new IllegalArgumentException(ending);
        };
    }

    private static String repeated(String piece, String separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < BYTES; i++) {
            text.append(i == 0 ? "" : separator).append(String.format(piece, i));
        }
        return text.toString();
    }
}
