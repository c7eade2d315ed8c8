package io.l9.dora.workspace;

import io.l9.dora.text.Printable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The sections {@code [KIND "NAME"]} of git's configuration, of which each says a program that git starts. */
final class ConfigSections {

    private static final byte[] NO_INPUT = {};
    private static final int NONE_CONFIGURED = 1;

    private ConfigSections() {}

    /**
     * Returns {@code KIND.NAME} of each, in whatever file it stands.
     *
     * @param kind as git spells it, in ASCII letters
     * @throws GitException when git does not tell, or one has a name in which no setting of a command can be
     */
    static SortedSet<String> of(Git git, String kind) throws GitException {
        SortedSet<String> sections = new TreeSet<>();
        Git.Outcome outcome = git.records(
                List.of("config", "-z", "--name-only", "--get-regexp", "^" + kind + "\\..*\\."),
                NO_INPUT,
                (bytes, start, end) -> sections.add(withoutKey(PathNames.decode(bytes, start, end))));
        if (outcome.code() != NONE_CONFIGURED) {
            outcome.orThrow();
        }
        for (String section : sections) {
            if (!isTold(section)) {
                throw new GitException("git's configuration has the " + kind + " "
                        + Printable.value(section.substring(kind.length() + 1))
                        + ", which cannot be switched off: its name is not of printable ASCII characters other than =");
            }
        }
        return sections;
    }

    /**
     * Tells whether git gets a name as it is. For git {@code =} ends it; and the locale decides which bytes, if any, a program is handed for a
     * character beyond ASCII.
     */
    private static boolean isTold(String section) {
        return section.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '=');
    }

    /** The name may hold dots, the key has none. */
    private static String withoutKey(String setting) {
        return setting.substring(0, setting.lastIndexOf('.'));
    }
}
