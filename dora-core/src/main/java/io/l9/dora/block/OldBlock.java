package io.l9.dora.block;

import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;

/**
 * A header in a spelling that was in use before today's.
 *
 * @param spelling which one and where it stands, as words of a message
 * @param parts what makes it up and what came with it, in the order of the source, at least one; without them nothing of it is left
 * @param held what the block itself is of each part, from the name to the end of the value, as the parser saw it; not what came with it
 * @param fields those of all parts together, by today's names
 */
public record OldBlock(String spelling, List<Span> parts, List<Span> held, Value.Mapping fields) {

    /** Files with more of them were not made by stacking headers, but to be hard to read. */
    public static final int MOST = 16;

    public OldBlock {
        parts = List.copyOf(parts);
        held = List.copyOf(held);
    }

    /** Makes one of a single part that holds nothing but its fields. */
    public OldBlock(String spelling, List<Span> parts, Value.Mapping fields) {
        this(spelling, parts, List.of(fields.span()), fields);
    }
}
