package io.l9.dora.contract;

import java.util.List;

/**
 * What a contract says of one check in front of a commit.
 *
 * @param name what people are told that it does
 * @param files globs of the files that make a commit wait for it
 * @param failOnError whether violations in them stop the commit
 */
public record CommitHook(String name, List<Glob> files, boolean failOnError) {

    public CommitHook {
        files = List.copyOf(files);
    }

    /**
     * Tells whether violations in a file stop a commit.
     *
     * @param path from the root, with {@code /} between its parts
     */
    public boolean stopsFor(String path) {
        return failOnError && files.stream().anyMatch(glob -> glob.matches(path));
    }
}
