package io.l9.dora.rule;

import io.l9.dora.text.Sha256;

/** Stands for a text that is too long to be kept. */
public final class LongText {

    private static final int LONGEST = 1_000;

    private LongText() {}

    /** Returns {@code text}, or of a long one a short text that only equal ones share. */
    public static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "... (" + text.length() + " characters, SHA-256 " + Sha256.of(text)
                        + ")";
    }
}
