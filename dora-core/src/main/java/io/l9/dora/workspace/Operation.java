package io.l9.dora.workspace;

import io.l9.dora.text.Sha256;
import java.util.Optional;

/**
 * What is to happen to one file. Paths are relative to the root; contents stand as their {@link Sha256}.
 *
 * @param target the file
 * @param temporary the file beside it that holds the new content; empty when the target goes away
 * @param before the content that the target must still have; empty when it must not be there
 * @param after the new content; empty when the target goes away
 */
record Operation(String target, Optional<String> temporary, Optional<String> before, Optional<String> after) {

    /** Returns the operation of a change whose new content, if it has any, is in {@code temporary}. */
    static Operation of(FileChange change, Optional<String> temporary) {
        return new Operation(
                change.path(),
                temporary,
                change.before().map(Sha256::of),
                change.after().map(Sha256::of));
    }
}
