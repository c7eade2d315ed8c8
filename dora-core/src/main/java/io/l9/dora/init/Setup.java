package io.l9.dora.init;

import io.l9.dora.init.Tree.Place;
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
    private static final String GITHUB_FOLDER = ".github";

    /** Returns the parts that make sense for a tree, or those that were chosen. */
    Set<Part> partsFor(Tree tree) {
        return parts.orElseGet(() -> sensible(tree));
    }

    /** Editors are everybody's own business. */
    private Set<Part> sensible(Tree tree) {
        Set<Part> sensible = EnumSet.of(Part.SCHEMA, Part.TEMPLATES, Part.SECTIONS);
        if (ownContract) {
            sensible.add(Part.CONTRACT);
        }
        if (tree.place() != Place.OUTSIDE_OF_GIT) {
            sensible.add(Part.GIT);
            sensible.add(Part.HOOK);
        }
        if (tree.place() != Place.BELOW_TOP) {
            sensible.addAll(servers(tree));
        }
        return sensible;
    }

    /** Continuous integration is that of the place where the tree lives, and GitHub's where nothing tells. */
    private static Set<Part> servers(Tree tree) {
        boolean onGitlab = tree.holds(GITLAB_PIPELINE);
        Set<Part> servers = EnumSet.noneOf(Part.class);
        if (onGitlab) {
            servers.add(Part.GITLAB);
        }
        if (tree.holds(GITHUB_FOLDER) || !onGitlab) {
            servers.add(Part.GITHUB);
        }
        return servers;
    }
}
