package io.l9.dora.block;

import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of one file.
 *
 * @param carrier how the file holds it
 * @param span from its first marker line to its last, or the bare key with its value where there are no markers
 * @param fields the fields in the order of the source
 */
public record Block(Carrier carrier, Span span, Value.Mapping fields) {

    /** Returns the value of a field. */
    public Optional<Value> field(String name) {
        return fields.get(name);
    }

    /** Returns what {@link #field} does, or null: rules ask it for each field of each file. */
    public @Nullable Value find(String name) {
        return fields.find(name);
    }
}
