package io.l9.dora.reports;

import io.l9.dora.text.PathBytes;
import io.l9.dora.text.Printable;
import java.util.HexFormat;

/** Names of files for those who read reports and take no half of a surrogate pair. */
final class Unicode {

    private static final String UNRESERVED = "-._~/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Unicode() {}

    /** Returns {@code text} with each half of a surrogate pair that stands alone as {@code \}{@code uXXXX}. */
    static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> out.append(isLone(c) ? Printable.of(Character.toString(c)) : Character.toString(c)));
        return out.toString();
    }

    private static boolean isLone(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /**
     * Returns a path as a relative URI reference (RFC 3986): its bytes, percent-encoded but for unreserved characters and slashes, so that no colon makes
     * a scheme of its first part.
     */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte b : PathBytes.of(path)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0);
            if (plain) {
                uri.append((char) b);
            } else {
                uri.append('%').append(HEX.toHexDigits(b));
            }
        }
        return uri.toString();
    }
}
