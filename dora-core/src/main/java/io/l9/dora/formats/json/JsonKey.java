package io.l9.dora.formats.json;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/**
 * The key of a block, however it is spelled.
 *
 * @param name ASCII without quotes and backslashes
 */
record JsonKey(String name) {

    private static final int QUOTES = 2;
    private static final int ESCAPE_LENGTH = "\\u0000".length();

    /** Tells whether the key at {@code key}, quotes included, is this one. */
    boolean is(SourceText text, Span key) {
        int plain = name.length() + QUOTES;
        if (key.length() <= plain) {
            return key.length() == plain && text.startsWith(name, key.start() + 1);
        }
        return key.length() <= name.length() * ESCAPE_LENGTH + QUOTES
                && JsonString.decode(text, key).equals(name);
    }
}
