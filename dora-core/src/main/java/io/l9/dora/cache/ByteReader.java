package io.l9.dora.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link ByteWriter} wrote, or anything else: what cannot be, as a length beyond the end, is a {@link BrokenCacheException}. */
public final class ByteReader {

    private static final int LONGEST_NUMBER = 35;
    private static final String[] NO_TEXTS = {};

    private final byte[] bytes;
    private final int end;
    private final String[] common;
    private int at;

    /** Reads {@code bytes} from {@code start} to {@code end}, which lie in them. */
    public ByteReader(byte[] bytes, int start, int end) {
        this(bytes, start, end, NO_TEXTS);
    }

    /**
     * Likewise.
     *
     * @param common the texts that have a number, in its order
     */
    ByteReader(byte[] bytes, int start, int end, String[] common) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
        this.common = common;
    }

    /** Returns where the next byte is. */
    int at() {
        return at;
    }

    /** Tells whether nothing is left. */
    public boolean isAtEnd() {
        return at == end;
    }

    /** Returns a number of 0 to 255. */
    public int octet() {
        return bytes[skip(1)] & 0xFF;
    }

    /** Returns a number that is not negative. */
    public int number() {
        int value = 0;
        for (int shift = 0; shift < LONGEST_NUMBER; shift += 7) {
            int next = octet();
            value |= (next & 0x7F) << shift;
            if (next <= 0x7F) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new BrokenCacheException();
    }

    /** Returns a number of 64 bits. */
    public long bits() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | octet();
        }
        return value;
    }

    /** Goes on behind {@code count} bytes, and returns where they start. */
    int skip(int count) {
        if (count < 0 || count > end - at) {
            throw new BrokenCacheException();
        }
        int start = at;
        at += count;
        return start;
    }

    /** Returns some bytes. */
    public byte[] bytes(int count) {
        int start = skip(count);
        return Arrays.copyOfRange(bytes, start, at);
    }

    /** Returns a text. */
    public String text() {
        int length = number();
        return (length & 1) == 0 ? narrow(length >> 1) : wide(length >> 1);
    }

    /** Returns a text that others are likely to equal: it is the same object then. */
    public String commonText() {
        int number = number();
        if (number == CommonTexts.NONE) {
            return text();
        }
        if (number > common.length) {
            throw new BrokenCacheException();
        }
        return common[number - 1];
    }

    private String narrow(int length) {
        return new String(bytes, skip(length), length, StandardCharsets.ISO_8859_1);
    }

    private String wide(int length) {
        int start = skip(length * 2);
        StringBuilder text = new StringBuilder(length);
        for (int i = start; i < at; i += 2) {
            text.append((char) (((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF)));
        }
        return text.toString();
    }
}
