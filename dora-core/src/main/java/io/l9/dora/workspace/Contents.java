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

    /**
     * Reads a file, whole, as {@link #read(String, long)} does, into room that is used again.
     *
     * @param room where its bytes may stand, until something else is read into it
     */
    default FileContent read(String path, long maxBytes, ReadBuffer room) {
        return read(path, maxBytes);
    }
}
