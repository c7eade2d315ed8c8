package io.l9.dora.registry;

import io.l9.dora.ledger.AsciiJson;
import io.l9.dora.ledger.EntrySpelling;
import io.l9.dora.ledger.LedgerWriter;
import java.time.Instant;

/** Spells a registry: a ledger of entries and of ids (spec 8). */
public final class RegistryWriter {

    private RegistryWriter() {}

    /**
     * Returns the file.
     *
     * @param lineBreak what ends every line, the last one included
     */
    public static byte[] bytes(Registry registry, String lineBreak) {
        return new LedgerWriter(RegistryReader.FORMAT_VERSION, lineBreak)
                .list("files", registry.files().values().stream().map(RegistryWriter::spelled), "{}")
                .list("retired_ids", registry.retiredIds().stream().map(AsciiJson::of), "\"\"")
                .bytes();
    }

    private static String spelled(RegistryEntry entry) {
        return new EntrySpelling()
                .text("file_path", entry.path())
                .textOrNull("component_id", entry.componentId())
                .textOrNull("governance_level", entry.governanceLevel())
                .text("compliance_status", entry.compliance().id())
                .textOrNull("last_generated_at", entry.lastGeneratedAt().map(Instant::toString))
                .toString();
    }
}
