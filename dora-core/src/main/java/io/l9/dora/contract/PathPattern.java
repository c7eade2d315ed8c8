package io.l9.dora.contract;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One glob without braces.
 *
 * <p>Nearly all globs are a folder, perhaps any depth below it, and a {@link NamePattern}: they are matched by comparing ends. The others are
 * matched by an RE2 expression, where these ends and some text within leave it open.
 */
final class PathPattern {

    private static final String ANY_DEPTH = "**/";

    private final String folder;
    private final boolean anyDepth;
    private final @Nullable NamePattern name;
    private final @Nullable Expression expression;

    /**
     * Makes one of its parts.
     *
     * @param folder what every matching path starts with; without an expression a folder with the slash behind it, or nothing
     * @param anyDepth whether there may be folders between the two
     * @param name the last part of every matching path, where that is simple
     * @param expression the glob as a whole, where the others do not say all of it
     */
    private PathPattern(String folder, boolean anyDepth, @Nullable NamePattern name, @Nullable Expression expression) {
        this.folder = folder;
        this.anyDepth = anyDepth;
        this.name = name;
        this.expression = expression;
    }

    /**
     * Compiles a glob.
     *
     * @throws java.util.regex.PatternSyntaxException as {@link Glob#of}
     */
    static PathPattern of(String glob) {
        String rooted = rooted(glob);
        GlobTranslation translation = new GlobTranslation(glob, rooted);
        translation.rejectWhatNeverMatches();
        int nameStart = rooted.lastIndexOf('/') + 1;
        NamePattern name = NamePattern.of(rooted.substring(nameStart)).orElse(null);
        String folders = rooted.substring(0, nameStart);
        boolean anyDepth = folders.equals(ANY_DEPTH) || folders.endsWith("/" + ANY_DEPTH);
        String folder = anyDepth ? folders.substring(0, folders.length() - ANY_DEPTH.length()) : folders;
        return name != null && !NamePattern.hasMeta(folder)
                ? new PathPattern(folder, anyDepth, name, null)
                : new PathPattern(
                        literalStart(rooted),
                        true,
                        name,
                        new Expression(longestLiteral(name == null ? rooted : folders), translation.expression()));
    }

    /** Returns the characters before the first one that is special. */
    private static String literalStart(String rooted) {
        int end = 0;
        while (end < rooted.length() && !NamePattern.isMeta(rooted.charAt(end))) {
            end++;
        }
        return rooted.substring(0, end);
    }

    /** Spells out what git leaves to be understood: where a glob starts, and that a folder means what is below it. */
    static String rooted(String glob) {
        boolean isFolder = glob.endsWith("/");
        String rest = isFolder ? glob.substring(0, glob.length() - 1) : glob;
        String anchored = rest.indexOf('/') < 0 ? ANY_DEPTH + rest : rest.substring(rest.startsWith("/") ? 1 : 0);
        String whole = isFolder ? anchored + "/**" : anchored;
        return whole.endsWith("/**") ? whole + "/**" : whole;
    }

    /**
     * Returns some text that every path holds which matches, empty where none is easily seen.
     *
     * @param rooted the glob, or the folders of one whose last part is compared by itself: an extension alone would let every file of a type through
     */
    private static String longestLiteral(String rooted) {
        if (NamePattern.hasMeta(rooted.replace("*", ""))) {
            return "";
        }
        String longest = "";
        for (int start = 0; start <= rooted.length(); ) {
            int star = rooted.indexOf('*', start);
            int end = star < 0 ? rooted.length() : star;
            // The slash behind two stars goes with them when they stand for no folder.
            int from = end > start && rooted.charAt(start) == '/' ? start + 1 : start;
            if (end - from > longest.length()) {
                longest = rooted.substring(from, end);
            }
            start = end + 1;
        }
        return longest;
    }

    /**
     * Tells whether a path from the root matches.
     *
     * @param nameStart where its last part starts
     */
    boolean matches(String path, int nameStart) {
        return path.startsWith(folder)
                && (anyDepth || nameStart == folder.length())
                && (name == null || name.accepts(path, nameStart))
                && (expression == null || expression.matches(path));
    }

    /** Returns what the last part of every matching path is like, or null where that is not simple; for an index. */
    @Nullable
    NamePattern name() {
        return name;
    }

    /** An expression that is compiled once a path may match: most runs meet none. */
    private static final class Expression {

        private final String literal;
        private final String expression;
        private volatile @Nullable Pattern compiled;

        /** @param literal some text that every matching path holds */
        private Expression(String literal, String expression) {
            this.literal = literal;
            this.expression = expression;
        }

        private boolean matches(String path) {
            return path.contains(literal) && pattern().matches(path);
        }

        /** Returns the expression; two threads that come first at once both compile it. */
        private Pattern pattern() {
            Pattern known = compiled;
            if (known == null) {
                known = Pattern.compile(expression, Pattern.DOTALL);
                compiled = known;
            }
            return known;
        }
    }
}
