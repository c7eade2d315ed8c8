package io.l9.dora.registry;

/** The form of the ids that the product gives away: two words of capitals and digits, and a number, as {@code PAY-OPER-001} (spec 5). */
final class AllocatedId {

    private static final int WORDS = 2;
    private static final int FEWEST_LETTERS = 2;
    private static final int FEWEST_DIGITS = 3;

    private AllocatedId() {}

    /** Tells whether a text as a whole has that form. */
    static boolean is(String text) {
        int start = 0;
        for (int word = 0; word < WORDS; word++) {
            int dash = text.indexOf('-', start);
            if (dash - start < FEWEST_LETTERS || !isWord(text, start, dash)) {
                return false;
            }
            start = dash + 1;
        }
        return text.length() - start >= FEWEST_DIGITS
                && text.chars().skip(start).allMatch(AllocatedId::isDigit);
    }

    private static boolean isWord(String text, int start, int end) {
        return isCapital(text.charAt(start))
                && text.substring(start, end).chars().allMatch(c -> isCapital(c) || isDigit(c));
    }

    private static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
