package io.l9.dora.audit;

import io.l9.dora.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Computes what ties a line to the one before: the SHA-256 of that line's chain value, as its 64 hexadecimal digits, and of this line's bytes up to
 * where its own chain value begins. Not safe for several threads.
 */
final class Chain {

    /** How many digits a chain value has. */
    static final int LENGTH = 64;

    /** What the first line of all follows. */
    static final String START = "0".repeat(LENGTH);

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = Sha256.digest();
    private final byte[] hash = new byte[LENGTH / 2];

    /** Puts the chain value of the line whose body is {@code length} bytes at {@code offset}, and that follows {@code previous}, into {@code next}. */
    void next(byte[] previous, byte[] bytes, int offset, int length, byte[] next) {
        digest.update(previous);
        digest.update(bytes, offset, length);
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
        for (int i = 0; i < hash.length; i++) {
            next[2 * i] = DIGITS[(hash[i] >> 4) & 0xF];
            next[2 * i + 1] = DIGITS[hash[i] & 0xF];
        }
    }

    /** Tells whether there could be a chain value in the bytes from {@code from} to {@code to}. */
    static boolean isValue(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Arrays.binarySearch(DIGITS, bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }
}
