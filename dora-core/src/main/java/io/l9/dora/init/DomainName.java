package io.l9.dora.init;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of folders and projects as domains, of which ids can be made: ASCII letters, digits and underscores. */
final class DomainName {

    private static final int LONGEST = 40;

    /** As of the ids that are allocated: so many letters and digits, the first of them a letter. */
    private static final int FEWEST_LETTERS = 2;

    /** What would be read as no value at all. */
    private static final Set<String> SPELLINGS_OF_NULL = Set.of("none", "null");

    private DomainName() {}

    /** Returns a name as a domain; empty where too little of it is left. */
    static Optional<String> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < plain.length() && out.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if (isLetter(c) || isDigit(c)) {
                out.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && endsWord(out)) {
                out.append('_');
            }
        }
        String domain = endsWord(out) || out.isEmpty() ? out.toString() : out.substring(0, out.length() - 1);
        if (SPELLINGS_OF_NULL.contains(domain)) {
            return Optional.of(domain + "_files");
        }
        return givesIds(domain) ? Optional.of(domain) : Optional.empty();
    }

    /** Returns a domain as words. */
    static String words(String domain) {
        return domain.replace('_', ' ');
    }

    private static boolean endsWord(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) != '_';
    }

    private static boolean givesIds(String domain) {
        int first = 0;
        while (first < domain.length() && !isLetter(domain.charAt(first))) {
            first++;
        }
        return domain.substring(first).chars().filter(c -> c != '_').count() >= FEWEST_LETTERS;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
