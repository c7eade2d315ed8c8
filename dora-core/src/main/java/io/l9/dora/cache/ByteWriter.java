package io.l9.dora.cache;

import java.util.Arrays;

/** Numbers, texts and bytes behind each other, as {@link ByteReader} reads them. */
public final class ByteWriter {

    private static final int INITIAL = 1 << 8;

    private byte[] bytes = new byte[INITIAL];
    private int size;

    /** Returns how many bytes were written. */
    public int size() {
        return size;
    }

    /** Returns a copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Returns what was written, in an array that may be longer and is written on. */
    byte[] array() {
        return bytes;
    }

    /** Forgets what was written behind the first {@code length} bytes. */
    public void cut(int length) {
        size = Math.min(size, length);
    }

    /** Adds the lower eight bits of a number. */
    public void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** Adds a number that is not negative, in as many bytes as it needs. */
    public void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            octet(rest | 0x80);
            rest >>>= 7;
        }
        octet(rest);
    }

    /** Adds all 64 bits of a number. */
    public void bits(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            octet((int) (value >>> shift));
        }
    }

    /** Adds some bytes, without their number. */
    public void bytes(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
    }

    /** Adds a text, halves of characters among it: a byte a character where that does, and two otherwise. */
    public void text(String text) {
        boolean narrow = isNarrow(text);
        number((text.length() << 1) | (narrow ? 0 : 1));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!narrow) {
                octet(c >> 8);
            }
            octet(c);
        }
    }

    /** Adds a text that others are likely to equal, by its number where it has one. */
    public void commonText(String text, CommonTexts common) {
        int number = common.numberOf(text);
        number(number);
        if (number == CommonTexts.NONE) {
            text(text);
        }
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * bytes.length));
        }
    }
}
