package io.l9.dora.init;

import java.util.List;
import java.util.function.Function;

/**
 * The tree that is to start, as far as it is looked at.
 *
 * @param folder the name of the root; empty for the root of a file system
 * @param files the files that the contract applies to, sorted
 * @param inGit whether the files come from git
 * @param content what is at a path
 */
public record Tree(String folder, List<String> files, boolean inGit, Function<String, Present> content) {

    public Tree {
        files = List.copyOf(files);
    }

    Present at(String path) {
        return content.apply(path);
    }

    boolean holds(String path) {
        return !(at(path) instanceof Present.Nothing);
    }

    boolean hasFilesIn(String folder) {
        return files.stream().anyMatch(file -> file.startsWith(folder + "/"));
    }
}
