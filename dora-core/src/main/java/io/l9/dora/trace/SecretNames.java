package io.l9.dora.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the names of secrets by the words that they are made of: {@code DB_PASS}, {@code apiKey}. Linear time. */
final class SecretNames {

    /** What tells a secret in any word, also where several are written as one: {@code PGPASSWORD}. */
    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "secret",
            "credential",
            "authorization",
            "apikey",
            "privatekey",
            "accesskey");

    /** What tells a secret as the last word alone: {@code access_token} is one, and {@code token_count} is none. */
    private static final Set<String> LAST = Set.of("pass", "pwd", "auth", "cookie", "cookies", "jwt");

    private static final String TOKEN = "token";
    private static final String KEY = "key";

    /** Keys that everybody may see. */
    private static final Set<String> OPEN_KEYS = Set.of("public", "primary", "foreign");

    /** What may stand behind the word that tells: {@code AWS_ACCESS_KEY_ID}. */
    private static final Set<String> ENDS = Set.of("id", "value");

    private SecretNames() {}

    /** Tells whether a name is one of secrets. */
    static boolean has(String name) {
        List<String> words = words(name);
        return words.stream().anyMatch(word -> PARTS.stream().anyMatch(word::contains)) || endsLikeOne(words);
    }

    private static boolean endsLikeOne(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && ENDS.contains(words.get(last))) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        String word = words.get(last);
        boolean isKey = word.equals(KEY) && last > 0 && !OPEN_KEYS.contains(words.get(last - 1));
        return isKey || word.endsWith(TOKEN) || LAST.contains(word);
    }

    /** Returns the words of a name in lower case: runs of letters, parted where a word in camel case starts. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean isLetter = i < name.length() && Character.isLetter(name.charAt(i));
            if (!isLetter || isStart(name, i)) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = isLetter ? i : i + 1;
            }
        }
        return words;
    }

    /** Tells whether a capital starts a word: behind a small letter, as in {@code dbPass}, or in front of one, as in {@code DBPass}. */
    private static boolean isStart(String name, int i) {
        return i > 0
                && Character.isUpperCase(name.charAt(i))
                && (Character.isLowerCase(name.charAt(i - 1))
                        || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
    }
}
