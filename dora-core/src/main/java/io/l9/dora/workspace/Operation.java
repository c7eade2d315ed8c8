package io.l9.dora.workspace;

import java.util.Optional;

/**
 * What is to happen to one file. Paths are relative to the root; contents stand as their {@link Digest}.
 *
 * @param target the file
 * @param temporary the file beside it that holds the new content; empty when the target goes away
 * @param before the content that the target must still have; empty when it must not be there
 * @param after the new content; empty when the target goes away
 */
record Operation(String target, Optional<String> temporary, Optional<String> before, Optional<String> after) {

    static Operation replace(String target, String temporary, byte[] before, byte[] after) {
        return new Operation(
                target, Optional.of(temporary), Optional.of(Digest.of(before)), Optional.of(Digest.of(after)));
    }

    static Operation create(String target, String temporary, byte[] after) {
        return new Operation(target, Optional.of(temporary), Optional.empty(), Optional.of(Digest.of(after)));
    }

    static Operation delete(String target, byte[] before) {
        return new Operation(target, Optional.empty(), Optional.of(Digest.of(before)), Optional.empty());
    }
}
