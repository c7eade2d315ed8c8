package io.l9.dora.text;

import java.util.Arrays;

/** Horspool's search: for a text of n letters it looks at about one byte in n where that text is rare, which is the case it is made for. */
final class Horspool {

    private static final int LONGEST_SHIFT = Byte.MAX_VALUE;

    private Horspool() {}

    /** Returns the first offset not below {@code from} of {@code ascii}, which is not empty, or -1. */
    static int indexOf(byte[] bytes, String ascii, int from) {
        int last = ascii.length() - 1;
        byte lastByte = (byte) ascii.charAt(last);
        byte[] shifts = shifts(ascii);
        int end = from + last;
        while (end < bytes.length) {
            byte b = bytes[end];
            if (b == lastByte && matches(bytes, ascii, end - last)) {
                return end - last;
            }
            end += shifts[b & 0xFF];
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, String ascii, int start) {
        for (int i = 0; i < ascii.length() - 1; i++) {
            if (bytes[start + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns by byte how far the window may move when it ends in that byte. */
    private static byte[] shifts(String ascii) {
        byte[] shifts = new byte[256];
        Arrays.fill(shifts, (byte) Math.min(ascii.length(), LONGEST_SHIFT));
        for (int i = 0; i < ascii.length() - 1; i++) {
            shifts[ascii.charAt(i) & 0xFF] = (byte) Math.min(ascii.length() - 1 - i, LONGEST_SHIFT);
        }
        return shifts;
    }
}
