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
     * @param reason why, as words of a message; mostly that somebody else has changed it meanwhile
     */
    public record LeftAlone(String path, String reason) {}
}
