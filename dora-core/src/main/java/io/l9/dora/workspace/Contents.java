package io.l9.dora.workspace;

/** What the files of a tree hold: the tree as it is, or as it was. Safe for several threads. */
public interface Contents {

    /**
     * Reads a file, whole.
     *
     * @param path relative to the root, as a {@link Selection} gives it
     * @param maxBytes the largest size that is read
     */
    FileContent read(String path, long maxBytes);
}
