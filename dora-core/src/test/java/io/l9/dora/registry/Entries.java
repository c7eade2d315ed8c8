package io.l9.dora.registry;

import java.time.Instant;
import java.util.Optional;

/** Entries of tests. */
final class Entries {

    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Entries() {}

    static RegistryEntry entry(String path, String id) {
        return new RegistryEntry(path, Optional.of(id), Optional.of("high"), Compliance.COMPLIANT, Optional.of(NOON));
    }

    static FileFacts facts(String path, String id) {
        return new FileFacts(path, true, Optional.of(id), Optional.of("high"), Optional.empty());
    }
}
