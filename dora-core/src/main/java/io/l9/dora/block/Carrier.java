package io.l9.dora.block;

import java.util.Locale;

/** How a file holds its block. */
public enum Carrier {
    /** A Python assignment of a literal. */
    ASSIGNMENT,
    /** A key of the root mapping, in YAML and JSON. */
    KEY,
    /** A key of the YAML front matter, in Markdown. */
    FRONT_MATTER,
    /** The YAML lines as comments, in YAML whose reader would reject a key. */
    COMMENT,
    /** A YAML file next to the file. */
    SIDECAR;

    /** Returns the name that contracts, documentation and reports use: {@code front-matter}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
