package io.l9.dora.reports;

/** Numbers in sentences. */
final class Words {

    private Words() {}

    /** Returns {@code 1 file} or {@code 2 files}; for nouns whose plural ends in s. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
