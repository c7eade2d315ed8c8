package io.l9.dora.reports;

/** A text as code of Markdown. */
final class MarkdownCode {

    private static final char BACKTICK = '`';

    private MarkdownCode() {}

    /**
     * Returns a code span with the start of a text, printable. More backticks than the text has in a row stand around it, so that nothing in it ends the
     * span (CommonMark 0.31, 6.1).
     */
    static String of(String text) {
        String shown = Excerpt.of(text);
        String fence = String.valueOf(BACKTICK).repeat(longestRun(shown) + 1);
        return fence + " " + (shown.isEmpty() ? "(nothing)" : shown) + " " + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == BACKTICK ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
