package io.l9.dora.trace;

import io.l9.dora.text.BoundedText;

/** Texts as traces keep them. Each method gives back what it has given. */
final class TraceText {

    /** How many UTF-16 units a text may have, with the words about what is missing. */
    static final int LIMIT = 200;

    private static final char REPLACEMENT = '\uFFFD';

    private TraceText() {}

    /** Returns a text as a whole, the beginning of it, or that it was a secret; half of a surrogate pair, which no file can hold, is replaced. */
    static String of(String text) {
        return Secrets.isIn(text) ? Secrets.REDACTED : BoundedText.of(wellFormed(text), LIMIT);
    }

    /** Returns the same of a text that has to fit on one line; what would break the line is a space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.setCharAt(i, ' ');
            }
        }
        return of(line.toString());
    }

    private static String wellFormed(String text) {
        StringBuilder formed = new StringBuilder(text);
        for (int i = 0; i < formed.length(); i++) {
            boolean isPair =
                    i + 1 < formed.length() && Character.isSurrogatePair(formed.charAt(i), formed.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(formed.charAt(i))) {
                formed.setCharAt(i, REPLACEMENT);
            }
        }
        return formed.toString();
    }
}
