package io.l9.dora;

import java.util.Optional;

/**
 * What to do about the registry of a tree.
 *
 * @param tree the tree, its contract and limits; rules that are skipped there make no file non-compliant
 * @param task whether it is written
 * @param audit how the audit log is to call the run; it has an entry only if it finishes what an earlier run has begun. Empty for none
 */
public record RegistryRequest(ValidationRequest tree, Task task, Optional<RunStamp> audit) {

    /** What is done with a registry that is not as it has to be. */
    public enum Task {
        /** It is written, or made. */
        REFRESH,
        /** Nothing: the outcome says how it differs. */
        CHECK
    }

    /** Returns a request to write the registry of {@code tree}. */
    public static RegistryRequest refresh(ValidationRequest tree) {
        return new RegistryRequest(tree, Task.REFRESH, Optional.empty());
    }

    /** Returns a request to hold the registry of {@code tree} against it. */
    public static RegistryRequest check(ValidationRequest tree) {
        return new RegistryRequest(tree, Task.CHECK, Optional.empty());
    }

    /** Returns this request as one that adds what it has to tell to the audit log. */
    public RegistryRequest withAudit(RunStamp stamp) {
        return new RegistryRequest(tree, task, Optional.of(stamp));
    }
}
