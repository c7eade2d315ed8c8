package io.l9.dora.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks bytes against RFC 3629, eight at a time while they are ASCII. */
final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private Utf8() {}

    /** Returns the offset of the first byte that is NUL or does not continue valid UTF-8, or -1. */
    static int firstInvalid(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            i = skipPlainAscii(bytes, i);
            if (i == bytes.length) {
                return -1;
            }
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** Skips blocks of eight that hold neither NUL nor a byte above 0x7F, and returns where that stopped being so. */
    private static int skipPlainAscii(byte[] bytes, int from) {
        int i = from;
        for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
            long word = (long) LONGS.get(bytes, i);
            boolean nulOrHigh = ((word | (word - LOW_BITS)) & HIGH_BITS) != 0;
            if (nulOrHigh) {
                break;
            }
        }
        while (i < bytes.length && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    /** Returns the length of the well-formed multi-byte sequence at {@code i}, or 0 (Unicode standard, table 3-7). */
    private static int sequenceLength(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return continues(bytes, i + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            return continues(bytes, i + 1, low, high) && continues(bytes, i + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            int low = lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xF4 ? 0x8F : 0xBF;
            boolean valid = continues(bytes, i + 1, low, high)
                    && continues(bytes, i + 2, 0x80, 0xBF)
                    && continues(bytes, i + 3, 0x80, 0xBF);
            return valid ? 4 : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] bytes, int i, int low, int high) {
        return i < bytes.length && (bytes[i] & 0xFF) >= low && (bytes[i] & 0xFF) <= high;
    }
}
