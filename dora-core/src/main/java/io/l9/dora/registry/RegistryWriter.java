package io.l9.dora.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Spells a registry: ASCII, one entry a line, the same bytes for the same registry. Each list ends with an empty entry, so that no line of an entry
 * changes when one is added or removed behind it, and what git's {@code union} makes of two sides is JSON (spec 8).
 */
public final class RegistryWriter {

    static final int FORMAT_VERSION = 1;

    private final StringBuilder out = new StringBuilder();
    private final String lineBreak;

    private RegistryWriter(String lineBreak) {
        this.lineBreak = lineBreak;
    }

    /**
     * Returns the file.
     *
     * @param lineBreak what ends every line, the last one included
     */
    public static byte[] bytes(Registry registry, String lineBreak) {
        RegistryWriter writer = new RegistryWriter(lineBreak);
        writer.write(registry);
        return writer.out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(Registry registry) {
        line("{");
        line("  \"format_version\": " + FORMAT_VERSION + ",");
        line("  \"files\": [");
        registry.files().values().forEach(this::write);
        line("    {}");
        line("  ],");
        line("  \"retired_ids\": [");
        for (String id : registry.retiredIds()) {
            out.append("    ");
            AsciiJson.append(id, out);
            line(",");
        }
        line("    \"\"");
        line("  ]");
        line("}");
    }

    private void write(RegistryEntry entry) {
        out.append("    {\"file_path\": ");
        AsciiJson.append(entry.path(), out);
        field("component_id", entry.componentId());
        field("governance_level", entry.governanceLevel());
        field("compliance_status", Optional.of(entry.compliance().id()));
        field("last_generated_at", entry.lastGeneratedAt().map(Instant::toString));
        line("},");
    }

    private void field(String name, Optional<String> value) {
        out.append(", \"").append(name).append("\": ");
        value.ifPresentOrElse(text -> AsciiJson.append(text, out), () -> out.append("null"));
    }

    private void line(String text) {
        out.append(text).append(lineBreak);
    }
}
