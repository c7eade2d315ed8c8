package io.l9.dora.inject;

import io.l9.dora.format.NewBlock;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;

/** A root's own spelling of blocks in files of one format. */
public interface Template {

    /**
     * Returns a block as the template spells it.
     *
     * @param fields what the block is to hold; those that the template names come in its order, before the others
     * @param charset that of the file that the block is for
     */
    NewBlock block(Value.Mapping fields, Charset charset);
}
