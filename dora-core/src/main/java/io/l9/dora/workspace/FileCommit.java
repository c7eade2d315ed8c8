package io.l9.dora.workspace;

import io.l9.dora.text.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * A commit to be made, of what was written of one file and its sidecar.
 *
 * @param path the file that it is about. Relative to the root, likewise below
 * @param documents the files that it takes in, those that went away among them
 * @param message one line
 */
public record FileCommit(String path, List<Document> documents, String message) {

    public FileCommit {
        documents = List.copyOf(documents);
    }

    /**
     * A file as it was written. One that is another by the time of the commit is not committed.
     *
     * @param path relative to the root
     * @param digest the {@link Sha256} of its bytes; empty for one that went away
     */
    public record Document(String path, Optional<String> digest) {}
}
