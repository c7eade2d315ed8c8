package io.l9.dora.contract;

import java.util.regex.Pattern;

/** Semantic Versioning 2.0.0, its Backus-Naur form grammar. */
public final class SemanticVersion {

    private static final Pattern VERSION = pattern();

    private SemanticVersion() {}

    /** Tells whether the whole of {@code text} is a version. */
    public static boolean isOne(String text) {
        return VERSION.matcher(text).matches();
    }

    private static Pattern pattern() {
        String number = "(?:0|[1-9][0-9]*)";
        String preReleasePart = "(?:" + number + "|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
        String preRelease = "(?:-" + preReleasePart + "(?:\\." + preReleasePart + ")*)?";
        String build = "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
        return Pattern.compile(number + "\\." + number + "\\." + number + preRelease + build);
    }
}
