package io.l9.dora.reports;

import io.l9.dora.text.Printable;

/** The start of a text, for places that have no room for all of it. */
final class Excerpt {

    private static final int MOST = 300;

    private Excerpt() {}

    /** Returns {@code text}, printable; of one longer than {@value #MOST} UTF-16 units the start, with dots behind it. */
    static String of(String text) {
        if (text.length() <= MOST) {
            return Printable.of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return Printable.of(text.substring(0, end)) + "...";
    }
}
