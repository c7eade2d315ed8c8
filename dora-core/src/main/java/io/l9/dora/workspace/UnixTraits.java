package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What POSIX systems know of a file besides its content.
 *
 * @param links how many names the file has
 * @param owner number of the user
 * @param group number of the group
 * @param mode type and permissions
 */
record UnixTraits(int links, int owner, int group, int mode) {

    private static final int OWNER_EXECUTES = 0100;

    /** Reads the traits of a file; empty on systems that have none. */
    static Optional<UnixTraits> of(Path file) throws IOException {
        try {
            Map<String, Object> traits =
                    Files.readAttributes(file, "unix:nlink,uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new UnixTraits(
                    number(traits, "nlink"), number(traits, "uid"), number(traits, "gid"), number(traits, "mode")));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static int number(Map<String, Object> traits, String name) {
        return traits.get(name) instanceof Integer value ? value : 0;
    }

    /** Tells whether the owner may start the file. */
    boolean isProgram() {
        return (mode & OWNER_EXECUTES) != 0;
    }

    /** Tells whether the same users may do the same with both files. */
    boolean allowsTheSameAs(UnixTraits other) {
        return owner == other.owner && group == other.group && mode == other.mode;
    }
}
