package io.l9.dora.block;

import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;

/**
 * A header in a spelling that was in use before today's.
 *
 * @param spelling which one and where it stands, as words of a message
 * @param parts what makes it up and what came with it, in the order of the source, at least one; without them nothing of it is left
 * @param fields those of all parts together, by today's names
 */
public record OldBlock(String spelling, List<Span> parts, Value.Mapping fields) {
    public OldBlock {
        parts = List.copyOf(parts);
    }
}
