package io.l9.dora.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody most likely meant. */
public final class NearestName {

    private static final int LONGEST = 80;

    private NearestName() {}

    /**
     * Returns the known name with the fewest edits, upper and lower case being the same; the first in alphabetical order of several.
     * Empty when all are too far off, as when a third of the name would have to change.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        return within(Math.max(1, name.length() / 3), name, known);
    }

    /** Returns the known name with the fewest edits, at most {@code limit}; the first in alphabetical order of several. */
    public static Optional<String> within(int limit, String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .sorted()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
                .filter(candidate -> distance(fold(name), fold(candidate)) <= limit)
                .min(Comparator.comparingInt(candidate -> distance(fold(name), fold(candidate))));
    }

    /** Returns what to say of a name that is not known: the nearest one, or all of them; without a period. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known)
                .map(nearest -> "did you mean " + Problems.quoted(nearest) + "?")
                .orElseGet(() -> "expected " + Problems.oneOf(known));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns the least number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
