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
}
