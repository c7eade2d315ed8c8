package io.l9.dora.reports.html;

/** The start of a text that may be of any length. */
final class Excerpt {

    private Excerpt() {}

    /** Returns a text of at most {@code most} UTF-16 units; of a longer one its start, not cut within a pair, and how many units are missing. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splitsPair =
                Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        int kept = splitsPair ? most - 1 : most;
        return text.substring(0, kept) + "... (" + Figures.grouped(text.length() - kept) + " more characters)";
    }
}
