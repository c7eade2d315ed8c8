package io.l9.dora.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Several texts of ASCII to look for in one pass. Horspool's search for a set: it looks at about one byte in as many as the shortest of them has letters,
 * less often where their first letters are rare. Making one costs more than a short search; keep it. Safe for several threads.
 */
public final class Needles {

    private static final int LONGEST_WINDOW = Byte.MAX_VALUE;

    private final byte[][] texts;
    private final int window;

    /** For each byte how far the window moves on when it ends with that byte; negative where one of the texts may start with such a window. */
    private final byte[] shifts;

    private Needles(byte[][] texts, int window, byte[] shifts) {
        this.texts = texts;
        this.window = window;
        this.shifts = shifts;
    }

    /**
     * Prepares a search.
     *
     * @param ascii one or more texts, none of them empty, all below U+0080
     */
    public static Needles of(List<String> ascii) {
        byte[][] texts = new byte[ascii.size()][];
        int window = LONGEST_WINDOW;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = ascii.get(i).getBytes(StandardCharsets.US_ASCII);
            window = Math.min(window, texts[i].length);
        }
        byte[] shifts = new byte[256];
        Arrays.fill(shifts, (byte) window);
        for (byte[] text : texts) {
            for (int i = 0; i < window - 1; i++) {
                shifts[text[i]] = (byte) Math.min(shifts[text[i]], window - 1 - i);
            }
        }
        for (byte[] text : texts) {
            int last = text[window - 1];
            shifts[last] = (byte) -Math.abs(shifts[last]);
        }
        return new Needles(texts, window, shifts);
    }

    /** Returns the first offset of one of these in {@code bytes} that is not below {@code from}, and behind which it ends not above {@code to}; or -1. */
    int in(byte[] bytes, int from, int to) {
        int last = window - 1;
        int end = from + last;
        while (end < to) {
            int shift = shifts[bytes[end] & 0xFF];
            if (shift < 0) {
                if (oneStartsAt(bytes, end - last, to)) {
                    return end - last;
                }
                shift = -shift;
            }
            end += shift;
        }
        return -1;
    }

    private boolean oneStartsAt(byte[] bytes, int start, int to) {
        for (byte[] text : texts) {
            if (text[0] == bytes[start] && text.length <= to - start && matches(text, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] text, byte[] bytes, int start) {
        for (int i = text.length - 1; i > 0; i--) {
            if (text[i] != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }
}
