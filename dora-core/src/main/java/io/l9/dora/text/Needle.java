package io.l9.dora.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A text of ASCII to look for. A long one by Horspool's search: for a text of n letters it looks at about one byte in n where that text is rare, which is
 * the case it is made for. A short one by its first byte, eight bytes at a time. Making one costs more than a short search; keep it. Safe for several
 * threads.
 */
public final class Needle {

    private static final int LONGEST_SHIFT = Byte.MAX_VALUE;
    private static final int SHORT = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

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
        return ascii.length < SHORT ? byFirstByte(bytes, from, to) : byLastByte(bytes, from, to);
    }

    private int byLastByte(byte[] bytes, int from, int to) {
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

    private int byFirstByte(byte[] bytes, int from, int to) {
        int start = skipTo(ascii[0], bytes, from, to);
        while (start <= to - ascii.length) {
            if (matches(bytes, start)) {
                return start;
            }
            start = skipTo(ascii[0], bytes, start + 1, to);
        }
        return -1;
    }

    /** Returns the first offset of {@code first}, {@code to} where there is none. */
    private static int skipTo(byte first, byte[] bytes, int from, int to) {
        long pattern = first * LOW_BITS;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long different = (long) LONGS.get(bytes, i) ^ pattern;
            long zeroes = (different - LOW_BITS) & ~different & HIGH_BITS;
            if (zeroes != 0) {
                return i + Long.numberOfTrailingZeros(zeroes) / Byte.SIZE;
            }
        }
        while (i < to && bytes[i] != first) {
            i++;
        }
        return i;
    }

    private boolean matches(byte[] bytes, int start) {
        for (int i = ascii.length - 1; i >= 0; i--) {
            if (bytes[start + i] != ascii[i]) {
                return false;
            }
        }
        return true;
    }
}
