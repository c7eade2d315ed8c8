package io.l9.dora.formats.yaml;

import io.l9.dora.text.Needle;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.BlockCandidate;

/**
 * A key of the root mapping that a block is the value of.
 *
 * @param name a word of ASCII
 * @param needle the name, prepared to be looked for
 */
record RootKey(String name, Needle needle) {

    /** That of headers. */
    static final RootKey HEADER = of(BlockCandidate.KEY);

    static RootKey of(String name) {
        return new RootKey(name, Needle.of(name));
    }

    /** Returns where a text mentions this first, not before {@code from}; -1 where it does not. */
    int mentionIn(SourceText text, int from) {
        return text.indexOf(needle, from);
    }

    /** Returns the offset behind this key where it starts at {@code offset}, in quotes or not; -1 where it does not. */
    int endAt(SourceText text, int offset) {
        if (text.startsWith(name, offset)) {
            return offset + name.length();
        }
        for (String quote : new String[] {"\"", "'"}) {
            int end = offset + 1 + name.length();
            if (text.startsWith(quote, offset) && text.startsWith(name, offset + 1) && text.startsWith(quote, end)) {
                return end + 1;
            }
        }
        return -1;
    }
}
