package io.l9.dora.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * The programs that git starts to compare a file with what it keeps of it: {@code filter.NAME.clean} of its configuration, for files that
 * {@code .gitattributes} gives to that filter. Both may belong to a stranger.
 */
final class Filters {

    private Filters() {}

    /**
     * Returns a git that starts none of them. To it, a file that a filter keeps in another form has changed.
     *
     * @throws GitException when that cannot be had
     */
    static Git switchedOff(Git git) throws GitException {
        List<String> settings = new ArrayList<>();
        for (String filter : ConfigSections.of(git, "filter")) {
            settings.addAll(List.of(filter + ".clean=", filter + ".process=", filter + ".required=false"));
        }
        return git.with(settings);
    }
}
