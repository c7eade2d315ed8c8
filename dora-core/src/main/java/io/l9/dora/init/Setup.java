package io.l9.dora.init;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants a tree to start with.
 *
 * @param parts the parts that were chosen; empty for all that make sense
 * @param overwrite what may be overwritten
 * @param plugin group, artifact and version of the Maven plugin, with colons between them
 * @param ownContract whether the contract of the run is that of the tree, or to be: nobody named another one
 */
public record Setup(Optional<Set<Part>> parts, Overwrite overwrite, String plugin, boolean ownContract) {

    private static final String GITLAB_PIPELINE = ".gitlab-ci.yml";

    /** Returns the parts that make sense for a tree, or those that were chosen. */
    Set<Part> partsFor(Tree tree) {
        return parts.orElseGet(() -> sensible(tree));
    }

    /** Editors are everybody's own business. Continuous integration is that of the place where the tree lives, and GitHub's where nothing tells. */
    private Set<Part> sensible(Tree tree) {
        Set<Part> sensible = EnumSet.of(Part.SCHEMA, Part.TEMPLATES, Part.SECTIONS);
        if (ownContract) {
            sensible.add(Part.CONTRACT);
        }
        boolean onGitlab = tree.holds(GITLAB_PIPELINE);
        if (onGitlab) {
            sensible.add(Part.GITLAB);
        }
        if (tree.inGit()) {
            sensible.add(Part.GIT);
            sensible.add(Part.HOOK);
        }
        if (tree.hasFilesIn(".github") || !onGitlab) {
            sensible.add(Part.GITHUB);
        }
        return sensible;
    }
}
