package io.l9.dora.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people would call a file, by its name: {@code Ledger book} for {@code src/ledger_book.py}. Names that many files have, or that are no words, take
 * the name of their folder before them.
 */
final class FileTitle {

    /** Names that say something in their folder only; a package in Python is its folder. */
    private static final Map<String, String> OF_THEIR_FOLDER = Map.of(
            "init", "",
            "main", "main",
            "index", "index",
            "readme", "readme",
            "setup", "setup",
            "conftest", "conftest");

    /** What would be read as no value at all. */
    private static final Set<String> SPELLINGS_OF_NULL = Set.of("none", "null");

    private FileTitle() {}

    /**
     * Returns the title of a file; empty where neither its name nor that of its folder has a letter or a digit.
     *
     * @param path from the root, with {@code /} between its parts
     */
    static Optional<String> of(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        String folder = path.substring(path.lastIndexOf('/', slash - 1) + 1, Math.max(0, slash));
        int dot = name.lastIndexOf('.');
        List<String> words = words(dot > 0 ? name.substring(0, dot) : name);
        String title = String.join(" ", words.isEmpty() ? words(name) : words);
        String inFolder = OF_THEIR_FOLDER.get(title);
        List<String> ofFolder = words(folder);
        if (inFolder != null && !ofFolder.isEmpty()) {
            title = (String.join(" ", ofFolder) + " " + inFolder).strip();
        }
        if (SPELLINGS_OF_NULL.contains(title)) {
            title += " file";
        }
        return title.isEmpty() ? Optional.empty() : Optional.of(capitalised(title));
    }

    private static String capitalised(String text) {
        int first = text.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(text, Character.charCount(first), text.length())
                .toString();
    }

    /** Splits at all that is no letter and no digit, and where a capital begins a word, as in {@code LedgerBook} and {@code HTTPServer}. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int[] points = name.codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            boolean isPart = Character.isLetterOrDigit(points[i]);
            if (!isPart || beginsWord(points, i)) {
                end(word, words);
            }
            if (isPart) {
                word.appendCodePoint(points[i]);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean beginsWord(int[] points, int at) {
        if (at == 0 || !Character.isUpperCase(points[at])) {
            return false;
        }
        boolean endsCapitals = at + 1 < points.length && Character.isLowerCase(points[at + 1]);
        return Character.isLowerCase(points[at - 1]) || (Character.isUpperCase(points[at - 1]) && endsCapitals);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
