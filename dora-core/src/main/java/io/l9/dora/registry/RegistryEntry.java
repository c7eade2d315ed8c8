package io.l9.dora.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * What the registry says of one file (spec 8).
 *
 * @param path the file, from the root, with {@code /} between its parts; as it is, so that who shows it must escape it. Likewise below
 * @param componentId the {@code component_id} of its block; empty where there is none
 * @param governanceLevel likewise
 * @param compliance whether it breaks the contract
 * @param lastGeneratedAt when the file got its block, which no other file remembers; empty when that is not known
 */
public record RegistryEntry(
        String path,
        Optional<String> componentId,
        Optional<String> governanceLevel,
        Compliance compliance,
        Optional<Instant> lastGeneratedAt) {

    /** Returns this entry with the later of its own time and another one. */
    RegistryEntry atLeast(Optional<Instant> other) {
        Optional<Instant> later = lastGeneratedAt
                .filter(own -> other.isEmpty() || !own.isBefore(other.get()))
                .or(() -> other);
        return withLastGeneratedAt(later);
    }

    /** Returns this entry with another time. */
    public RegistryEntry withLastGeneratedAt(Optional<Instant> time) {
        return new RegistryEntry(path, componentId, governanceLevel, compliance, time);
    }
}
