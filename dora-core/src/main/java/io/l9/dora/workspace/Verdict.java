package io.l9.dora.workspace;

/** Whether a path is in or out, and why. */
public sealed interface Verdict {

    /** The file must hold a block. */
    record Candidate() implements Verdict {}

    /**
     * The file need not hold a block.
     *
     * @param detail what decided: a glob, an ignore rule with file and line, a folder; safe to show, one line
     */
    record Excluded(Exclusion reason, String detail) implements Verdict {}

    /** There is no such file. */
    record NotFound() implements Verdict {}

    /** The path leads out of the root, or cannot be the name of a file here. */
    record OutsideRoot() implements Verdict {}
}
