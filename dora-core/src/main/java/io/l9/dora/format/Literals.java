package io.l9.dora.format;

import io.l9.dora.value.Value;

/** How a format spells single values and entries of a block, each on one line, for those who lay out a block themselves. */
public interface Literals {

    /** Returns the spelling of a value that there is no obstacle to. */
    String value(Value value);

    /** Returns the spelling of a key with its value. */
    String entry(Value.Entry entry);

    /** Returns what has to stand between two entries besides a line end; may be empty. */
    String separator();
}
