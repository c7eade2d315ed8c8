package io.l9.dora.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for a text that is too long to be kept. */
final class LongText {

    private static final int LONGEST = 1_000;

    private LongText() {}

    /** Returns {@code text}, or of a long one a short text that only equal ones share. */
    static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "... (" + text.length() + " characters, SHA-256 " + hash(text) + ")";
    }

    private static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            // Not UTF-8, which has no spelling for half of a surrogate pair.
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_16BE)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
