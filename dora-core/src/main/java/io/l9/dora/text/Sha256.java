package io.l9.dora.text;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), in lower case hexadecimal digits. */
public final class Sha256 {

    private static final int HEX_DIGITS = 64;

    private Sha256() {}

    /** Returns something that takes bytes in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the hash of {@code bytes}. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Returns the hash of the UTF-16 units of {@code text}, two bytes each, the higher one first. No charset: half of a surrogate pair, which stands for a
     * byte of a file name that is not UTF-8, has a spelling in none.
     */
    public static String of(String text) {
        ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
        units.asCharBuffer().put(text);
        return of(units.array());
    }

    /** Tells whether {@code text} could be a hash. */
    public static boolean isOne(String text) {
        return text.length() == HEX_DIGITS
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
