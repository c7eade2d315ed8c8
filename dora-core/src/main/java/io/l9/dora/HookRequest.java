package io.l9.dora;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A check of commits to install.
 *
 * @param tree the tree whose commits wait, with the contract, rules and sizes that hold for them
 * @param launcher the program that asks {@link Dora#checkCommit}
 * @param install the command that installs the check, as messages name it
 * @param repair the command that adds and repairs blocks, likewise; empty for messages without one
 * @param outside whether a hooks folder is written that lies outside of the repository, as one that serves all of them
 * @param dryRun whether nothing is written
 */
public record HookRequest(
        ValidationRequest tree,
        Launcher launcher,
        String install,
        Optional<String> repair,
        boolean outside,
        boolean dryRun) {

    /** Makes one whose messages name no command that repairs. */
    public HookRequest(ValidationRequest tree, Launcher launcher, String install, boolean outside, boolean dryRun) {
        this(tree, launcher, install, Optional.empty(), outside, dryRun);
    }

    /**
     * A program on the JVM.
     *
     * @param java the {@code java} that runs it
     * @param javaVersion what that says of itself, one line
     * @param jars its class path; nothing else of them is needed later
     * @param mainClass the class that is started, with arguments as {@code skipRules=a,b}, {@code root} always among them; it ends with 10 when the commit breaks the contract,
     *     with 2 when nobody can tell
     */
    public record Launcher(Path java, String javaVersion, List<Path> jars, String mainClass) {
        public Launcher {
            jars = List.copyOf(jars);
        }
    }
}
