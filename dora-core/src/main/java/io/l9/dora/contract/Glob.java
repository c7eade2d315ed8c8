package io.l9.dora.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths below a root, as git's ignore files read it: without a slash it is matched against the last part of a path,
 * with one against the whole path from the root; {@code **} stands for any number of folders, {@code *} and {@code ?} stay within one part,
 * {@code {a,b}} and {@code [a-z]} work as in a shell, a slash at the end means all that is below such a folder.
 *
 * <p>Paths are texts here, with {@code /} between their parts on every system. Matching is case-sensitive, takes linear time and never throws.
 */
public final class Glob {

    private static final int LONGEST = 1_000;
    private static final String SPECIAL = "\\*?[]{},";

    private final String pattern;
    private final List<PathPattern> alternatives;

    private Glob(String pattern, List<PathPattern> alternatives) {
        this.pattern = pattern;
        this.alternatives = alternatives;
    }

    /**
     * Compiles a pattern.
     *
     * @throws PatternSyntaxException when it is none, as with an unclosed bracket, or when no path below a root could match it
     */
    public static Glob of(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new PatternSyntaxException("longer than " + LONGEST + " characters", pattern, LONGEST);
        }
        List<String> written = Braces.expand(pattern);
        List<PathPattern> alternatives = new ArrayList<>(written.size());
        for (String alternative : written) {
            alternatives.add(PathPattern.of(alternative));
        }
        return new Glob(pattern, List.copyOf(alternatives));
    }

    /** Returns the pattern of a file, given from the root with {@code /} between its parts, that has a date behind its name: {@code log.2026-01-02}. */
    public static Glob dated(String path) {
        return compiled(quoted(path) + ".[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]");
    }

    /** Returns the pattern that only {@code path} matches, given from the root with {@code /} between its parts. */
    public static Glob literal(String path) {
        return compiled(quoted(path));
    }

    private static String quoted(String path) {
        StringBuilder pattern = new StringBuilder("/");
        for (int i = 0; i < path.length(); i++) {
            if (SPECIAL.indexOf(path.charAt(i)) >= 0) {
                pattern.append('\\');
            }
            pattern.append(path.charAt(i));
        }
        return pattern.toString();
    }

    /** No limit of length here: this is a name that a file has, not a pattern that somebody wrote. */
    private static Glob compiled(String pattern) {
        return new Glob(pattern, List.of(PathPattern.of(pattern)));
    }

    /**
     * Tells whether a path matches.
     *
     * @param path from the root, with {@code /} between its parts
     */
    public boolean matches(String path) {
        int nameStart = path.lastIndexOf('/') + 1;
        for (PathPattern alternative : alternatives) {
            if (alternative.matches(path, nameStart)) {
                return true;
            }
        }
        return false;
    }

    /** Returns patterns that git takes as pathspecs with {@code glob} magic, from the root: what matches this one matches one of them. */
    public List<String> pathspecs() {
        return Braces.expand(pattern).stream().map(PathPattern::rooted).toList();
    }

    /** Tells whether every path that matches ends with one of {@code endings}, as far as that is easily seen. */
    public boolean matchesOnlyNamesWith(Collection<String> endings) {
        return alternatives.stream()
                .allMatch(alternative -> Optional.ofNullable(alternative.name())
                        .map(name -> name.open() ? name.suffix() : name.prefix())
                        .filter(end -> endings.stream().anyMatch(end::endsWith))
                        .isPresent());
    }

    /** Tells whether it is the path of one file from the root, rather than a pattern that several may match. */
    public boolean isLiteral() {
        boolean rooted = pattern.indexOf('/') >= 0 && !pattern.endsWith("/");
        for (int i = 0; rooted && i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?' || c == '[' || c == '{') {
                return false;
            }
        }
        return rooted;
    }

    /** Returns what it stands for once its braces are written out. */
    List<PathPattern> alternatives() {
        return alternatives;
    }

    /** Returns the pattern as it was written. */
    @Override
    public String toString() {
        return pattern;
    }
}
