package io.l9.dora;

/**
 * What to do about the registry of a tree.
 *
 * @param tree the tree, its contract and limits; rules that are skipped there make no file non-compliant
 * @param task whether it is written
 */
public record RegistryRequest(ValidationRequest tree, Task task) {

    /** What is done with a registry that is not as it has to be. */
    public enum Task {
        /** It is written, or made. */
        REFRESH,
        /** Nothing: the outcome says how it differs. */
        CHECK
    }

    /** Returns a request to write the registry of {@code tree}. */
    public static RegistryRequest refresh(ValidationRequest tree) {
        return new RegistryRequest(tree, Task.REFRESH);
    }

    /** Returns a request to hold the registry of {@code tree} against it. */
    public static RegistryRequest check(ValidationRequest tree) {
        return new RegistryRequest(tree, Task.CHECK);
    }
}
