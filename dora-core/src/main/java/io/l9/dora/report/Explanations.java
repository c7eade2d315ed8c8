package io.l9.dora.report;

import java.util.List;

/**
 * What is to be said of some files.
 *
 * @param files one explanation a file, in the order in which they were asked for
 * @param validation the run over the whole tree that they are taken from
 */
public record Explanations(List<Explanation> files, Validation validation) {

    public Explanations {
        files = List.copyOf(files);
    }
}
