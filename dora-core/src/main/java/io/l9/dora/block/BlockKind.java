package io.l9.dora.block;

import java.util.Locale;

/** The blocks that a file can have. */
public enum BlockKind {
    /** The fields that a contract names, at the top. */
    HEADER,
    /** Extended metadata that rarely changes, at the bottom. */
    FOOTER,
    /** What the last run did with the file, as the very last thing. Machines write it. */
    TRACE;

    private static final Markers FOOTER_MARKERS = new Markers("# L9 FOOTER META", "# END L9 FOOTER META");
    private static final Markers TRACE_MARKERS =
            new Markers("# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT", "# END L9 DORA BLOCK");

    /** Returns the name that contracts, parameters and messages use: {@code footer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the lines around such a block in formats that have comments; for the header those of the built-in contract, which a contract can replace. */
    public Markers markers() {
        return switch (this) {
            case HEADER -> Markers.DEFAULT;
            case FOOTER -> FOOTER_MARKERS;
            case TRACE -> TRACE_MARKERS;
        };
    }
}
