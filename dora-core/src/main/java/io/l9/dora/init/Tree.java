package io.l9.dora.init;

import java.util.List;
import java.util.function.Function;

/**
 * The tree that is to start, as far as it is looked at.
 *
 * @param folder the name of the root; empty for the root of a file system
 * @param files the files that the contract applies to, sorted
 * @param place where the root is for git
 * @param content what is at a path
 */
public record Tree(String folder, List<String> files, Place place, Function<String, Present> content) {

    /** Where a root is. */
    public enum Place {
        /** Git does not have the files. */
        OUTSIDE_OF_GIT,
        /** At the top of a repository, where servers look for workflows. */
        TOP,
        /** In a folder of a repository. */
        BELOW_TOP
    }

    public Tree {
        files = List.copyOf(files);
    }

    Present at(String path) {
        return content.apply(path);
    }

    boolean holds(String path) {
        return !(at(path) instanceof Present.Nothing);
    }
}
