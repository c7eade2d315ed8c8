package io.l9.dora.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Returns one object for equal short texts, most of the time. For one thread. */
public final class SharedTexts {

    private static final int SLOTS = 1 << 9;
    private static final int LONGEST = 40;

    private final String[] texts = new String[SLOTS];

    /** Starts without any. */
    public SharedTexts() {
        Arrays.fill(texts, "");
    }

    /** Returns the text of some bytes, each a character. */
    String of(byte[] bytes, int start, int end) {
        if (end - start > LONGEST) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
        if (!isEqual(texts[slot], bytes, start, end)) {
            texts[slot] = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        return texts[slot];
    }

    private static boolean isEqual(String text, byte[] bytes, int start, int end) {
        if (text.length() != end - start) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != (bytes[start + i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
