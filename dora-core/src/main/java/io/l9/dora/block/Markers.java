package io.l9.dora.block;

import java.util.List;

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
    private static final String RULE = "# " + "=".repeat(76);
    private static final String PURPOSE = "# Machine-readable metadata for governance, CI/CD, and audit trails";
    private static final String WARNING = "# DO NOT REMOVE OR MODIFY THE STRUCTURE OF THIS BLOCK";

    /** Returns the lines that the built-in spelling has above the fields, in formats that have comments. */
    public List<String> opening() {
        return List.of(RULE, start, RULE, PURPOSE, WARNING);
    }

    /** Returns the lines that the built-in spelling has above the fields in the front matter of a document. */
    public List<String> shortOpening() {
        return List.of(start, PURPOSE);
    }

    /** Returns the lines that the built-in spelling has above a block at the end of a file, in formats that have comments. */
    public List<String> tailOpening() {
        return List.of(RULE, start, RULE);
    }

    /** Returns the lines that the built-in spelling has below the fields, in formats that have comments. */
    public List<String> closing() {
        return List.of(RULE, end, RULE);
    }

    /**
     * Tells whether a comment is a rule, as {@code # =====}: directly above a start marker or below an end marker it belongs to the
     * marker.
     *
     * @param comment without white space at its ends
     */
    public static boolean isRule(String comment) {
        int first = 1;
        while (first < comment.length() && Character.isWhitespace(comment.charAt(first))) {
            first++;
        }
        int end = first;
        while (end < comment.length() && comment.charAt(end) == '=') {
            end++;
        }
        return comment.startsWith("#") && end == comment.length() && end - first >= SHORTEST_RULE;
    }
}
