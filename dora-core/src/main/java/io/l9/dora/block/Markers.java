package io.l9.dora.block;

/**
 * The comment lines around a block in formats that have comments.
 *
 * @param start the whole line, as {@code # DORA PROTOCOL METADATA}
 * @param end the whole line, as {@code # END DORA BLOCK}
 */
public record Markers(String start, String end) {

    /** The markers of the built-in contract. */
    public static final Markers DEFAULT = new Markers("# DORA PROTOCOL METADATA", "# END DORA BLOCK");

    private static final int SHORTEST_RULE = 3;

    /**
     * Tells whether a comment is a rule, as {@code # =====}: directly above a start marker or below an end marker it belongs to the
     * marker.
     *
     * @param comment without white space at its ends
     */
    public static boolean isRule(String comment) {
        String signs = comment.startsWith("#") ? comment.substring(1).stripLeading() : "";
        return signs.length() >= SHORTEST_RULE && signs.chars().allMatch(c -> c == '=');
    }
}
