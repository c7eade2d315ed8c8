package io.l9.dora.workspace;

import java.util.List;

/**
 * A commit to be made, of what one file and its sidecar are now.
 *
 * @param path the file that it is about. Relative to the root, likewise below
 * @param documents the files that it takes in, those that went away among them
 * @param message one line
 */
public record FileCommit(String path, List<String> documents, String message) {

    public FileCommit {
        documents = List.copyOf(documents);
    }
}
