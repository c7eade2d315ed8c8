package io.l9.dora.contract;

import com.google.re2j.Pattern;

/** Semantic Versioning 2.0.0, its Backus-Naur form grammar. */
public final class SemanticVersion {

    private SemanticVersion() {}

    /** Tells whether the whole of {@code text} is a version. */
    public static boolean isOne(String text) {
        return isRelease(text) || Grammar.VERSION.matches(text);
    }

    /** Tells whether a text is three numbers and nothing else, as nearly all versions are; every file has one. */
    private static boolean isRelease(String text) {
        int start = 0;
        for (int number = 1; number <= 3; number++) {
            int end = start;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            boolean isNumber = end == start + 1 || (end > start + 1 && text.charAt(start) != '0');
            boolean goesOn = number == 3 ? end == text.length() : end < text.length() && text.charAt(end) == '.';
            if (!isNumber || !goesOn) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** The whole grammar, compiled once a version asks for it. */
    private static final class Grammar {

        static final Pattern VERSION = pattern();

        private static Pattern pattern() {
            String number = "(?:0|[1-9][0-9]*)";
            String preReleasePart = "(?:" + number + "|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
            String preRelease = "(?:-" + preReleasePart + "(?:\\." + preReleasePart + ")*)?";
            String build = "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
            return Pattern.compile(number + "\\." + number + "\\." + number + preRelease + build);
        }
    }
}
