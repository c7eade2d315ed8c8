package io.l9.dora.text;

/** Text of bounded length, which says how much of it is missing. What is left out is counted and not held. */
public final class BoundedText {

    private static final String LEFT_OUT = " characters left out)";
    private static final int ROOM =
            "... (".length() + String.valueOf(Long.MAX_VALUE).length() + LEFT_OUT.length();

    private final int limit;
    private final StringBuilder start = new StringBuilder();
    private long length;

    /** @param limit how many UTF-16 units the text may have, with the words about what is missing; some dozen at least */
    public BoundedText(int limit) {
        this.limit = limit;
    }

    /** Returns {@code text}, or the beginning of it and how much is missing. */
    public static String of(String text, int limit) {
        return text.length() <= limit ? text : new BoundedText(limit).add(text).toString();
    }

    /** Adds more. */
    public BoundedText add(String more) {
        start.append(more, 0, Math.min(more.length(), limit - start.length()));
        length += more.length();
        return this;
    }

    /** Tells whether nothing was added yet. */
    public boolean isEmpty() {
        return length == 0;
    }

    @Override
    public String toString() {
        if (length <= limit) {
            return start.toString();
        }
        int most = limit - ROOM;
        int end = Character.isHighSurrogate(start.charAt(most - 1)) ? most - 1 : most;
        return start.substring(0, end) + "... (" + (length - end) + LEFT_OUT;
    }
}
