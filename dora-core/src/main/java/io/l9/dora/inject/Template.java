package io.l9.dora.inject;

import io.l9.dora.value.Value;

/** A root's own spelling of blocks in files of one format. */
public interface Template {

    /**
     * Returns the block as the template spells it: from its first marker line to its last, with LF between the lines and none at the end.
     *
     * @param fields the fields in the order in which they would stand without a template
     */
    String fill(Value.Mapping fields);
}
