package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;

/** Tells from the bytes alone whether anything of a block can still follow, so that most files need not be lexed beyond their head. */
final class Mentions {

    private final SourceText text;
    private final BlockSigns signs;
    private int next = -1;

    Mentions(SourceText text, BlockSigns signs) {
        this.text = text;
        this.signs = signs;
    }

    /** Tells whether the name or a marker may stand at {@code offset} or behind it; offsets do not decrease from call to call. */
    boolean followAt(int offset) {
        if (next < offset) {
            int found = text.indexOf(signs.any(), offset);
            next = found < 0 ? Integer.MAX_VALUE : found;
        }
        return next < Integer.MAX_VALUE;
    }
}
