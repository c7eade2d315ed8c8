package io.l9.dora;

import io.l9.dora.init.Overwrite;
import io.l9.dora.init.Part;
import java.util.Optional;
import java.util.Set;

/**
 * What a tree is to start with.
 *
 * @param tree the tree and its contract; where there is none, the one that it starts with holds
 * @param task whether it is written
 * @param parts the parts that were chosen; empty for all that make sense for the tree
 * @param overwrite what that is there may be overwritten
 * @param plugin group, artifact and version of the Maven plugin that workflows and people run, with colons between them
 */
public record InitRequest(
        ValidationRequest tree, Task task, Optional<Set<Part>> parts, Overwrite overwrite, String plugin) {

    /** What is done with the files that a tree starts with. */
    public enum Task {
        /** Nothing: the outcome says what would be written. */
        SHOW,
        /** They are written. */
        WRITE
    }

    public InitRequest {
        parts = parts.map(Set::copyOf);
    }

    /** Returns a request to show what would be written, of all parts that make sense, without overwriting anything. */
    public static InitRequest show(ValidationRequest tree, String plugin) {
        return new InitRequest(tree, Task.SHOW, Optional.empty(), Overwrite.NOTHING, plugin);
    }

    /** Returns this request to write it. */
    public InitRequest writing() {
        return new InitRequest(tree, Task.WRITE, parts, overwrite, plugin);
    }

    /** Returns this request for some parts. */
    public InitRequest withParts(Set<Part> chosen) {
        return new InitRequest(tree, task, Optional.of(chosen), overwrite, plugin);
    }

    /** Returns this request with parts whose files may be overwritten. */
    public InitRequest overwriting(Set<Part> replaced) {
        return new InitRequest(tree, task, parts, new Overwrite(replaced), plugin);
    }
}
