package io.l9.dora;

/** Whether a run takes from earlier ones what files gave that have not changed since, and leaves such things for later ones. The outcome is the same. */
public enum Caching {
    /** Every file is read, and nothing is left. */
    OFF,
    /** Where reading the files again takes longer. */
    WHERE_IT_PAYS,
    /** Wherever git vouches for a file. */
    ALWAYS
}
