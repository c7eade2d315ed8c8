package io.l9.dora.text;

/**
 * 64 bits that stand for a text where there may be a million texts and all that is asked is whether two are equal. Equal texts have equal keys. Different ones
 * have by chance only, which is one in ten million for any two of a million texts; whoever looks for two texts with one key finds them.
 */
public final class TextKey {

    /** The key of no text. */
    public static final long NONE = 0;

    private static final long START = 0x2545F4914F6CDD1DL;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** In place of a character that is no part of a word. */
    private static final int NO_PART = -1;

    /** What stands for each character of ASCII: nearly all that is looked at is of these, and several texts of each file are looked at. */
    private static final int[] ASCII = ascii();

    private TextKey() {}

    /** Returns the key of a text. */
    public static long of(String text) {
        long key = START;
        for (int i = 0; i < text.length(); i++) {
            key = mixed(key, text.charAt(i));
        }
        return some(key);
    }

    /** Returns the key of the letters and digits of a text, whatever their case and whatever stands between them; {@link #NONE} where there are none. */
    public static long ofWords(String text) {
        return ofWords(text, 0, text.length());
    }

    /** Returns the same of the part of a text from {@code start} to {@code end}. */
    public static long ofWords(String text, int start, int end) {
        long key = START;
        boolean isEmpty = true;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c < ASCII.length) {
                int folded = ASCII[c];
                if (folded != NO_PART) {
                    key = mixed(key, folded);
                    isEmpty = false;
                }
                i++;
            } else {
                int point = i + 1 < end ? text.codePointAt(i) : c;
                if (isPartOfWord(point)) {
                    key = mixed(key, folded(point));
                    isEmpty = false;
                }
                i += Character.charCount(point);
            }
        }
        return isEmpty ? NONE : some(key);
    }

    private static int[] ascii() {
        int[] folded = new int[128];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = isPartOfWord(c) ? folded(c) : NO_PART;
        }
        return folded;
    }

    /** Returns what a character has in common with those that differ in case. */
    private static int folded(int c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Marks belong to the letters that they stand above, below or beside. */
    private static boolean isPartOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** Different keys give different ones with the same character. */
    private static long mixed(long key, int c) {
        long product = (key ^ c) * FACTOR;
        return product ^ product >>> 32;
    }

    private static long some(long key) {
        return key == NONE ? START : key;
    }
}
