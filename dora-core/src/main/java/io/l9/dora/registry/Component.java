package io.l9.dora.registry;

import java.util.Optional;

/** A file as queries see it. */
public record Component(FileFacts facts, Compliance compliance, Traits traits) {

    /** Returns the file's path from the root; as it is, so that who shows it must escape it. Likewise all texts of a block. */
    public String path() {
        return facts.path();
    }

    /** Returns the file's {@code component_id}. */
    public Optional<String> id() {
        return facts.componentId();
    }
}
