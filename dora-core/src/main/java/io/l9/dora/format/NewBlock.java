package io.l9.dora.format;

import io.l9.dora.value.Value;
import java.util.Optional;

/**
 * A block that is to be written.
 *
 * @param fields names with values, in the order in which they are to stand
 * @param lines the block as a template spells it, from its first marker line to its last, with LF between the lines and none at the end; empty
 *     for the spelling of the format's own. Formats without comments write the fields alone
 */
public record NewBlock(Value.Mapping fields, Optional<String> lines) {

    /** Returns a block in the spelling of the format's own. */
    public static NewBlock of(Value.Mapping fields) {
        return new NewBlock(fields, Optional.empty());
    }
}
