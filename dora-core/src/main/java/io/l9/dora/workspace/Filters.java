package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The programs that git starts to compare a file with what it keeps of it: {@code filter.NAME.clean} of its configuration, for files that
 * {@code .gitattributes} gives to that filter. Both may belong to a stranger.
 */
final class Filters {

    private static final List<String> NAMES = List.of("config", "-z", "--name-only", "--get-regexp", "^filter\\.");
    private static final byte[] NO_INPUT = {};
    private static final int NONE_CONFIGURED = 1;

    private Filters() {}

    /**
     * Returns a git that starts none of them. To it, a file that a filter keeps in another form has changed.
     *
     * @throws GitException when that cannot be had
     */
    static Git switchedOff(Git git) throws GitException {
        TreeSet<String> filters = new TreeSet<>();
        Git.Outcome outcome = git.records(
                NAMES, NO_INPUT, (bytes, start, end) -> filters.add(filterOf(PathNames.decode(bytes, start, end))));
        if (outcome.code() != NONE_CONFIGURED) {
            outcome.orThrow();
        }
        List<String> settings = new ArrayList<>();
        for (String filter : filters) {
            if (!isTold(filter)) {
                throw new GitException("git's configuration has the filter "
                        + Printable.value(filter.substring(filter.indexOf('.') + 1))
                        + ", which cannot be switched off: its name is not of printable ASCII characters other than =");
            }
            settings.addAll(List.of(filter + ".clean=", filter + ".process=", filter + ".required=false"));
        }
        return git.with(settings);
    }

    /**
     * Tells whether git gets a name as it is. For git {@code =} ends it; and the locale decides which bytes, if any, a program is handed for a
     * character beyond ASCII.
     */
    private static boolean isTold(String filter) {
        return filter.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '=');
    }

    /** Returns {@code filter.NAME} of {@code filter.NAME.KEY}; the name may hold dots. */
    private static String filterOf(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }
}
