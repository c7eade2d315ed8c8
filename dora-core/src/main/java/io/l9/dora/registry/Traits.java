package io.l9.dora.registry;

import java.util.List;
import java.util.Optional;

/**
 * What the block of a file says besides what the registry keeps: what queries ask for. A field is empty where the block has no such text.
 *
 * @param name the field {@code component_name}
 * @param dependencies the texts of the field {@code dependencies}
 */
public record Traits(
        Optional<String> name,
        Optional<String> layer,
        Optional<String> domain,
        Optional<String> type,
        Optional<String> status,
        List<String> dependencies) {

    /** The traits of a file without a block. */
    public static final Traits NONE = new Traits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Traits {
        dependencies = List.copyOf(dependencies);
    }
}
