package io.l9.dora.inject;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds texts of the form of an allocated id in bytes that cannot be read otherwise. A block that is cut or doubled, or in a file of a broken
 * encoding, still holds an id that was given away.
 */
public final class IdTexts {

    private IdTexts() {}

    /**
     * Returns the texts {@code XXX-XXXX-000} in a document, wherever they stand.
     *
     * @param raw the document in any superset of ASCII
     */
    public static Set<String> in(byte[] raw) {
        Set<String> ids = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= raw.length; i++) {
            if (i == raw.length || !isPart(raw[i])) {
                if (hasForm(raw, start, i)) {
                    ids.add(new String(raw, start, i - start, StandardCharsets.US_ASCII));
                }
                start = i + 1;
            }
        }
        return ids;
    }

    private static boolean hasForm(byte[] raw, int start, int end) {
        int dashes = 0;
        int groupStart = start;
        for (int i = start; i <= end; i++) {
            if (i == end || raw[i] == '-') {
                boolean fits = dashes < 2 ? isWord(raw, groupStart, i) : isNumber(raw, groupStart, i);
                if (!fits || dashes > 2) {
                    return false;
                }
                dashes++;
                groupStart = i + 1;
            }
        }
        return dashes == 3;
    }

    private static boolean isWord(byte[] raw, int start, int end) {
        return end > start && isUpper(raw[start]);
    }

    private static boolean isNumber(byte[] raw, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(raw[i])) {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isPart(byte b) {
        return b == '-' || isUpper(b) || isDigit(b);
    }

    private static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
