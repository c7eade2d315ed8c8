package io.l9.dora.contract;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates what a regular expression grows to when its counted repetitions are written out, as RE2 does: {@code ((a{1000}){1000}){1000}} is
 * short, and takes all memory. The estimate is linear, and never too low for an expression without {@code \Q}.
 */
final class PatternSize {

    private static final long MOST = 1L << 40;

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private int position;
    private long sum;
    private long atom;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** Returns about how many characters the expression stands for. */
    static long of(String pattern) {
        return new PatternSize(pattern).size();
    }

    private long size() {
        while (position < pattern.length()) {
            char c = pattern.charAt(position);
            switch (c) {
                case '(' -> open();
                case ')' -> close();
                case '[' -> characterClass();
                case '\\' -> next(2);
                case '{' -> repetition();
                default -> next(1);
            }
        }
        return Math.min(MOST, sum + atom);
    }

    private void next(int length) {
        sum = Math.min(MOST, sum + atom);
        atom = 1;
        position += length;
    }

    private void open() {
        next(1);
        outer.push(sum + atom);
        sum = 0;
        atom = 0;
    }

    private void close() {
        atom = Math.min(MOST, sum + atom);
        sum = outer.isEmpty() ? 0 : outer.pop();
        position++;
    }

    private void characterClass() {
        next(1);
        // A bracket that comes first is a member of the class.
        position += pattern.startsWith("^", position) ? 1 : 0;
        position += pattern.startsWith("]", position) ? 1 : 0;
        while (position < pattern.length() && pattern.charAt(position) != ']') {
            position += pattern.charAt(position) == '\\' ? 2 : 1;
        }
        position++;
    }

    /** Reads the larger of the numbers in braces; what is not a repetition only makes the estimate larger. */
    private void repetition() {
        long largest = 1;
        long number = 0;
        for (position++; position < pattern.length() && pattern.charAt(position) != '}'; position++) {
            char c = pattern.charAt(position);
            number = c >= '0' && c <= '9' ? Math.min(MOST, number * 10 + (c - '0')) : 0;
            largest = Math.max(largest, number);
        }
        position++;
        atom = atom > MOST / largest ? MOST : Math.max(1, atom * largest);
    }
}
