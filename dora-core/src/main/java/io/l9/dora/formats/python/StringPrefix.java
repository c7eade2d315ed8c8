package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import org.jspecify.annotations.Nullable;

/** The letters before a quote (Python Language Reference 2.5.1 and, for {@code t}, PEP 750). */
record StringPrefix(boolean raw, Content content) {

    /** What stands between the quotes. */
    enum Content {
        TEXT,
        BYTES,
        /** Text with replacement fields. */
        TEMPLATE
    }

    private static final int MAX_LENGTH = 2;

    /** Returns what the bytes from {@code start} to {@code end} say as a prefix, or null when they are none. */
    static @Nullable StringPrefix of(SourceText text, int start, int end) {
        if (end - start > MAX_LENGTH) {
            return null;
        }
        boolean raw = false;
        int kind = 0;
        for (int i = start; i < end; i++) {
            int c = text.byteAt(i) | 0x20;
            if (c == 'r' && !raw) {
                raw = true;
            } else if ("ubft".indexOf(c) >= 0 && kind == 0) {
                kind = c;
            } else {
                return null;
            }
        }
        return raw && kind == 'u' ? null : new StringPrefix(raw, content(kind));
    }

    private static Content content(int kind) {
        return switch (kind) {
            case 'b' -> Content.BYTES;
            case 'f', 't' -> Content.TEMPLATE;
            default -> Content.TEXT;
        };
    }

    /** Returns the prefix of a string token. */
    static StringPrefix of(SourceText text, Token string) {
        StringPrefix prefix = of(text, string.start(), Quote.firstIn(text, string.start()));
        if (prefix == null) {
            throw new IllegalArgumentException("not a string token: " + string);
        }
        return prefix;
    }
}
