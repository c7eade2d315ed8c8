package io.l9.dora.contract;

import java.util.Optional;

/**
 * A pattern of the last part of a path that has at most one star. It is all there is to most globs, and costs two comparisons.
 *
 * @param prefix the characters that the part starts with
 * @param suffix the characters that it ends with
 * @param open whether there may be characters between the two
 */
record NamePattern(String prefix, String suffix, boolean open) {

    private static final String META = "*?[\\";

    /** Reads the last part of a glob, empty where it says more than two ends can. */
    static Optional<NamePattern> of(String part) {
        if (hasMeta(part.replace("*", ""))) {
            return Optional.empty();
        }
        int first = part.indexOf('*');
        int last = part.lastIndexOf('*');
        if (first < 0) {
            return Optional.of(new NamePattern(part, "", false));
        }
        boolean adjacent = last - first <= 1;
        return adjacent
                ? Optional.of(new NamePattern(part.substring(0, first), part.substring(last + 1), true))
                : Optional.empty();
    }

    /** Tells whether a piece of a glob without braces is anything but literal. */
    static boolean hasMeta(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (isMeta(piece.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a character means more than itself in a glob without braces. */
    static boolean isMeta(char c) {
        return META.indexOf(c) >= 0;
    }

    /** Tells whether the last part of {@code path} matches, which starts at {@code start}. */
    boolean accepts(String path, int start) {
        int length = path.length() - start;
        int fixed = prefix.length() + suffix.length();
        return (open ? length >= fixed : length == fixed) && path.startsWith(prefix, start) && path.endsWith(suffix);
    }
}
