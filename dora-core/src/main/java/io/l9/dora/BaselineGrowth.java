package io.l9.dora;

/** What becomes of violations that a tree has and its baseline does not. Where there is no baseline yet, it begins with all of them. */
public enum BaselineGrowth {
    /** They stay out of it, and fail builds. */
    NEVER,
    /** They are known from now on. */
    ALLOWED
}
