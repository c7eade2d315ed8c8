package io.l9.dora.audit;

import java.util.Optional;

/**
 * What a run made of one file.
 *
 * @param path from the root, with {@code /} between its parts; as it is, the log escapes it
 * @param componentId the field of its block, if it is known
 * @param reason why the file failed; empty if it passed
 */
public record AuditEntry(String path, Optional<String> componentId, Optional<String> reason) {

    /** Returns the entry of a file that passed. */
    public static AuditEntry passed(String path, Optional<String> componentId) {
        return new AuditEntry(path, componentId, Optional.empty());
    }

    /** Tells whether the file passed. */
    public boolean passed() {
        return reason.isEmpty();
    }
}
