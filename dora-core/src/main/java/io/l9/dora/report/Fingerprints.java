package io.l9.dora.report;

import io.l9.dora.rule.Finding;
import io.l9.dora.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for findings that outlive the lines they stand on: from the rule, the path and the message, but for the lines and columns that the
 * message tells: {@code on line 12}. A value that a message quotes, as {@code 'core:12'}, is none of those.
 */
public final class Fingerprints {

    private static final int DIGITS = 16;
    private static final List<String> BEFORE_PLACES = List.of("line ", "column ");

    private Fingerprints() {}

    /** Returns the fingerprint of each finding, in their order: 16 hexadecimal digits. Equal findings of one file differ by their order. */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String what = finding.rule() + "\n" + finding.path() + "\n" + withoutPlaces(finding.message());
            String first = fingerprint(what);
            int earlier = seen.merge(first, 1, Integer::sum) - 1;
            fingerprints.add(earlier == 0 ? first : fingerprint(what + "\n" + earlier));
        }
        return fingerprints;
    }

    /** Returns a message without the digits behind the words {@code line} and {@code column}: {@code the first one is on line 12}. */
    public static String withoutPlaces(String message) {
        StringBuilder kept = new StringBuilder(message.length());
        boolean inPlace = false;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            inPlace = c >= '0' && c <= '9' && (inPlace || endsBeforePlace(kept));
            if (!inPlace) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean endsBeforePlace(StringBuilder text) {
        return BEFORE_PLACES.stream().anyMatch(word -> {
            int start = text.length() - word.length();
            return start >= 0 && text.substring(start).equals(word) && (start == 0 || text.charAt(start - 1) == ' ');
        });
    }

    private static String fingerprint(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
