package io.l9.dora.registry;

import java.util.Locale;

/** What the registry says of a file: whether it breaks the contract. */
public enum Compliance {
    /** No violation is in the file or its sidecar, those of rules over the whole tree included. */
    COMPLIANT,
    /** There is a block, or the file cannot be read, and at least one violation. */
    NON_COMPLIANT,
    /** There is no block, and that or something else is a violation. A file that may do without one is {@link #COMPLIANT}. */
    MISSING_BLOCK;

    /**
     * Judges a file.
     *
     * @param fails whether a violation is in the file
     * @param hasBlock whether a block was found, valid or not
     */
    public static Compliance of(boolean fails, boolean hasBlock) {
        if (!fails) {
            return COMPLIANT;
        }
        return hasBlock ? NON_COMPLIANT : MISSING_BLOCK;
    }

    /** Returns the word that the registry and queries use: {@code non_compliant}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
