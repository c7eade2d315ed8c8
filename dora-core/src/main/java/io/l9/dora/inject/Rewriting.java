package io.l9.dora.inject;

/** What becomes of a block that is there. */
public enum Rewriting {
    /** It stays while it is valid; of one that is not, the values that are stay. */
    REPAIR,
    /** It is written anew: the schema goes before all values but those of the fields that the contract preserves. */
    REGENERATE
}
