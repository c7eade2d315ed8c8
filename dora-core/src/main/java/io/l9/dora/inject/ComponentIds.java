package io.l9.dora.inject;

import io.l9.dora.text.Printable;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives away ids {@code <3 letters of the domain>-<4 letters of the layer>-<number>}, each once and for ever: the number is one above the highest
 * that is known for the two words, so that gaps, which ids of deleted files leave, stay gaps (spec 5).
 *
 * <p>The next id depends on those given before. Whoever gives ids to several files asks in the order of their paths, one after another, and two runs
 * over one tree agree.
 */
public final class ComponentIds {

    private static final int DOMAIN_LETTERS = 3;
    private static final int LAYER_LETTERS = 4;
    private static final int FEWEST_LETTERS = 2;
    private static final int FEWEST_DIGITS = 3;

    /** A number with more digits counts nothing; computing with it would only cost time. */
    private static final int MOST_DIGITS = 500;

    private final Map<String, BigInteger> highest = new HashMap<>();

    /**
     * Starts behind the ids that there are.
     *
     * @param known every id of the tree, of its schemas, of its registry and of files that are gone; texts that are no such ids do no harm
     */
    public ComponentIds(Collection<String> known) {
        known.forEach(this::note);
    }

    /** What became of the wish for an id. */
    public sealed interface Allocation {

        /** An id that no other file has, had, or will get. */
        record Allocated(String id) implements Allocation {}

        /**
         * No id.
         *
         * @param reason what is wrong, printable, one line without a period
         * @param help what to do about it, likewise
         */
        record Refused(String reason, String help) implements Allocation {}
    }

    /** Gives the next id of a domain and a layer away. */
    public Allocation allocate(String domain, String layer) {
        Optional<String> first = abbreviation(domain, DOMAIN_LETTERS);
        Optional<String> second = abbreviation(layer, LAYER_LETTERS);
        if (first.isEmpty()) {
            return tooShort("domain", domain);
        }
        return second.isEmpty() ? tooShort("layer", layer) : next(first.get() + "-" + second.get());
    }

    private Allocation next(String prefix) {
        BigInteger number = highest.getOrDefault(prefix, BigInteger.ZERO).add(BigInteger.ONE);
        String digits = number.toString();
        if (digits.length() > MOST_DIGITS) {
            return new Allocation.Refused(
                    "the numbers of the ids " + prefix + "-... are used up",
                    "give the file a `component_id` in its schema, or another `domain`");
        }
        highest.put(prefix, number);
        String zeros = "0".repeat(Math.max(0, FEWEST_DIGITS - digits.length()));
        return new Allocation.Allocated(prefix + "-" + zeros + digits);
    }

    private static Allocation tooShort(String field, String value) {
        return new Allocation.Refused(
                "no component_id can be made of the " + field + " '" + Printable.value(value) + "': expected at least "
                        + FEWEST_LETTERS + " ASCII letters or digits, the first of them a letter",
                "give the file a `component_id` in its schema, or another `" + field + "`");
    }

    /** Returns the first letters and digits of a value in upper case, starting with a letter. */
    private static Optional<String> abbreviation(String value, int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < value.length() && letters.length() < length; i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (letter || (isDigit(c) && !letters.isEmpty())) {
                letters.append(c);
            }
        }
        return letters.length() < FEWEST_LETTERS
                ? Optional.empty()
                : Optional.of(letters.toString().toUpperCase(Locale.ROOT));
    }

    private void note(String id) {
        int dash = id.lastIndexOf('-');
        String digits = id.substring(dash + 1);
        boolean isNumber = dash > 0
                && !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(ComponentIds::isDigit);
        if (isNumber) {
            highest.merge(id.substring(0, dash), new BigInteger(digits), BigInteger::max);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
