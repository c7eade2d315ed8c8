package io.l9.dora.workspace;

import java.util.List;

/**
 * What became of a transaction.
 *
 * @param written how many of the staged changes were made
 * @param leftAlone the files that were not touched, by path
 */
public record Committed(int written, List<LeftAlone> leftAlone) {

    public Committed {
        leftAlone = List.copyOf(leftAlone);
    }

    /**
     * A file that a transaction did not touch.
     *
     * @param path relative to the root, as the change was staged
     * @param reason why, as words of a message
     */
    public record LeftAlone(String path, Cause cause, String reason) {}

    /** What is in the way of a change. */
    public enum Cause {
        /** Somebody else has changed the file, or one that goes with it: another run sees what it is now. */
        CHANGED,
        /** The system does not let it be written, and another run will fare no better before that is mended. */
        NOT_WRITABLE
    }
}
