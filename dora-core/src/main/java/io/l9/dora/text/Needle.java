package io.l9.dora.text;

import java.util.Arrays;

/**
 * A text of ASCII to look for. Horspool's search: for a text of n letters it looks at about one byte in n where that text is rare, which is the
 * case it is made for. Making one costs more than a short search; keep it. Safe for several threads.
 */
public final class Needle {

    private static final int LONGEST_SHIFT = Byte.MAX_VALUE;

    private final byte[] ascii;
    private final byte[] shifts;

    private Needle(byte[] ascii, byte[] shifts) {
        this.ascii = ascii;
        this.shifts = shifts;
    }

    /**
     * Prepares a search.
     *
     * @param ascii not empty, all below U+0080
     */
    public static Needle of(String ascii) {
        byte[] bytes = new byte[ascii.length()];
        byte[] shifts = new byte[256];
        int last = bytes.length - 1;
        Arrays.fill(shifts, (byte) Math.min(bytes.length, LONGEST_SHIFT));
        for (int i = 0; i <= last; i++) {
            bytes[i] = (byte) ascii.charAt(i);
            if (i < last) {
                shifts[bytes[i]] = (byte) Math.min(last - i, LONGEST_SHIFT);
            }
        }
        return new Needle(bytes, shifts);
    }

    /** Returns the number of bytes. */
    public int length() {
        return ascii.length;
    }

    /** Returns the first offset of this in {@code bytes} that is not below {@code from}, and behind which it ends not above {@code to}; or -1. */
    int in(byte[] bytes, int from, int to) {
        int last = ascii.length - 1;
        byte lastByte = ascii[last];
        int end = from + last;
        while (end < to) {
            byte b = bytes[end];
            if (b == lastByte && matches(bytes, end - last)) {
                return end - last;
            }
            end += shifts[b & 0xFF];
        }
        return -1;
    }

    private boolean matches(byte[] bytes, int start) {
        for (int i = ascii.length - 2; i >= 0; i--) {
            if (bytes[start + i] != ascii[i]) {
                return false;
            }
        }
        return true;
    }
}
