package io.l9.dora.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that many results have in common, each with a number that stands for it. Only what is met again gets one, and only so many do: what differs from file to
 * file takes no room here. Safe for several threads.
 */
public final class CommonTexts {

    /** How many there are at most: far more than a sound tree has. */
    static final int MOST = 1 << 12;

    /** Stands for a text that has no number. */
    static final int NONE = 0;

    private static final int LONGEST = 1_000;

    /** A power of two. */
    private static final int SLOTS = 1 << 10;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    /** Threads may overwrite what others have met: then a text gets its number later. */
    private final String[] met = new String[SLOTS];

    /** Starts with the texts of earlier results, under their numbers. */
    public CommonTexts(CachedResults earlier) {
        for (String text : earlier.texts()) {
            add(text);
        }
    }

    /** Starts without any. */
    public CommonTexts() {}

    /** Returns the number of a text, from 1, or {@link #NONE}. */
    int numberOf(String text) {
        Integer number = numbers.get(text);
        if (number != null) {
            return number;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (text.equals(met[slot]) && text.length() <= LONGEST) {
            return add(text);
        }
        met[slot] = text;
        return NONE;
    }

    private synchronized int add(String text) {
        Integer number = numbers.get(text);
        if (number == null && texts.size() < MOST) {
            texts.add(text);
            number = texts.size();
            numbers.put(text, number);
        }
        return number == null ? NONE : number;
    }

    /** Returns the texts, in the order of their numbers. */
    synchronized List<String> texts() {
        return List.copyOf(texts);
    }
}
