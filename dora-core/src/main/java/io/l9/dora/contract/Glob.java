package io.l9.dora.contract;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A pattern of paths below a root, as git's ignore files read it: without a slash it is matched against the last part of a path,
 * with one against the whole path from the root; {@code **} stands for any number of folders, {@code *} and {@code ?} stay within one part,
 * {@code {a,b}} and {@code [a-z]} work as in a shell, a slash at the end means all that is below.
 */
public final class Glob {

    private final String pattern;
    private final PathMatcher matcher;
    private final PathMatcher withoutLeadingFolders;
    private final boolean onFileName;

    private Glob(String pattern, String normalised) {
        this.pattern = pattern;
        this.onFileName = normalised.indexOf('/') < 0;
        this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + normalised);
        this.withoutLeadingFolders = normalised.startsWith("**/")
                ? FileSystems.getDefault().getPathMatcher("glob:" + normalised.substring("**/".length()))
                : matcher;
    }

    /**
     * Compiles a pattern.
     *
     * @throws java.util.regex.PatternSyntaxException when it is none, as with an unclosed bracket
     */
    public static Glob of(String pattern) {
        String rooted = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        return new Glob(pattern, rooted.endsWith("/") ? rooted + "**" : rooted);
    }

    /**
     * Tells whether a path matches.
     *
     * @param path from the root, with {@code /} between its parts
     */
    public boolean matches(String path) {
        Path candidate = Path.of(onFileName ? path.substring(path.lastIndexOf('/') + 1) : path);
        return matcher.matches(candidate) || withoutLeadingFolders.matches(candidate);
    }

    /** Returns the pattern as it was written. */
    @Override
    public String toString() {
        return pattern;
    }
}
