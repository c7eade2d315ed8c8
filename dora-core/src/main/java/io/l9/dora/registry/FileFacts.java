package io.l9.dora.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * What a file itself says for its entry.
 *
 * @param path from the root, with {@code /} between its parts
 * @param hasBlock whether it has a block, readable or not; nobody can say of a file that cannot be read that it has none
 * @param componentId the field {@code component_id} of its block, if that is a text; likewise the others
 * @param governanceLevel likewise
 * @param createdAt the field {@code created_at}, if that is a real instant
 */
public record FileFacts(
        String path,
        boolean hasBlock,
        Optional<String> componentId,
        Optional<String> governanceLevel,
        Optional<Instant> createdAt) {

    /**
     * Returns the entry.
     *
     * @param time what a registry remembers
     */
    public RegistryEntry entry(Compliance compliance, Optional<Instant> time) {
        return new RegistryEntry(path, componentId, governanceLevel, compliance, time);
    }
}
