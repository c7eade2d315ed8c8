package io.l9.dora.workspace;

import java.util.List;
import java.util.Optional;

/** Git's refusal to read a repository that belongs to another user, as those do that are mounted into containers. */
final class DubiousOwnership {

    private static final String COMMAND = "git config --global --add safe.directory ";

    private DubiousOwnership() {}

    /**
     * Returns the command that git names for it, quoted for a shell as git does.
     *
     * @param complaints the lines of git's standard error, safe to show
     * @return empty where git complains of something else, and where the command would not be the same once it is safe to show
     */
    static Optional<String> remedy(List<String> complaints) {
        return complaints.stream()
                .filter(line -> line.contains(COMMAND))
                .findFirst()
                .map(line -> line.substring(line.indexOf(COMMAND)))
                .filter(DubiousOwnership::isWhole);
    }

    /** A name that cannot be shown as it is has escapes in it, and one with a line end goes on in the next line. */
    private static boolean isWhole(String command) {
        String unquoted = command.replace("'\\''", "").replace("'\\!'", "");
        return unquoted.indexOf('\\') < 0
                && unquoted.chars().filter(c -> c == '\'').count() % 2 == 0;
    }
}
