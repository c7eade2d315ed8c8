package io.l9.dora.reports.html;

/** Numbers as people read them in a page, the same in every country: groups of three digits apart by a narrow space that does not break. */
final class Figures {

    private static final char NARROW_NO_BREAK_SPACE = '\u202F';
    private static final int GROUP = 3;

    private Figures() {}

    /** Returns {@code 12 345}; without a space below ten thousand. */
    static String grouped(long count) {
        StringBuilder digits = new StringBuilder(String.valueOf(count));
        if (Math.abs(count) >= 10_000) {
            for (int i = digits.length() - GROUP; i > (count < 0 ? 1 : 0); i -= GROUP) {
                digits.insert(i, NARROW_NO_BREAK_SPACE);
            }
        }
        return digits.toString();
    }

    /** Returns {@code 1 file} or {@code 2 files}; for nouns whose plural ends in s. */
    static String count(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns how many hundredths {@code part} is of {@code whole}, for the length of a bar: at least 1 if there is any. */
    static long percent(long part, long whole) {
        return part == 0 || whole == 0 ? 0 : Math.max(1, part * 100 / whole);
    }
}
