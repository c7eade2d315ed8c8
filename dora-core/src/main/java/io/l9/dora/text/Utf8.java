package io.l9.dora.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks bytes against RFC 3629, many at a time while they are ASCII. */
final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    /** So many bytes are looked at with one branch: most files are ASCII all through. */
    private static final int BLOCK = 4 * Long.BYTES;

    private Utf8() {}

    /** Returns the offset of the first of the first {@code length} bytes that is NUL or does not continue valid UTF-8, or -1. */
    static int firstInvalid(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            if (bytes[i] > 0) {
                i = skipPlainAscii(bytes, i, length);
            } else {
                int sequence = sequenceLength(bytes, i, length);
                if (sequence == 0) {
                    return i;
                }
                i += sequence;
            }
        }
        return -1;
    }

    /** Skips what is neither NUL nor above 0x7F, as far as that is so. */
    private static int skipPlainAscii(byte[] bytes, int from, int length) {
        int i = from;
        while (i <= length - BLOCK && isPlainBlock(bytes, i)) {
            i += BLOCK;
        }
        while (i <= length - Long.BYTES && (nulOrHigh(bytes, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < length && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    private static boolean isPlainBlock(byte[] bytes, int i) {
        long found = nulOrHigh(bytes, i)
                | nulOrHigh(bytes, i + Long.BYTES)
                | nulOrHigh(bytes, i + 2 * Long.BYTES)
                | nulOrHigh(bytes, i + 3 * Long.BYTES);
        return (found & HIGH_BITS) == 0;
    }

    /** Returns a word that has one of the high bits when one of the eight bytes is NUL or above 0x7F. */
    private static long nulOrHigh(byte[] bytes, int i) {
        long word = (long) LONGS.get(bytes, i);
        return word | (word - LOW_BITS);
    }

    /** Returns the length of the well-formed multi-byte sequence at {@code i}, or 0 (Unicode standard, table 3-7). */
    private static int sequenceLength(byte[] bytes, int i, int length) {
        int lead = bytes[i] & 0xFF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return continues(bytes, length, i + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            return continues(bytes, length, i + 1, low, high) && continues(bytes, length, i + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            int low = lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xF4 ? 0x8F : 0xBF;
            boolean valid = continues(bytes, length, i + 1, low, high)
                    && continues(bytes, length, i + 2, 0x80, 0xBF)
                    && continues(bytes, length, i + 3, 0x80, 0xBF);
            return valid ? 4 : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] bytes, int length, int i, int low, int high) {
        return i < length && (bytes[i] & 0xFF) >= low && (bytes[i] & 0xFF) <= high;
    }
}
