package io.l9.dora.contract;

import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One glob without braces.
 *
 * <p>Nearly all globs are a folder, perhaps any depth below it, and a {@link NamePattern}: they are matched by comparing ends. The others are
 * matched by an RE2 expression.
 */
final class PathPattern {

    private static final String ANY_DEPTH = "**/";

    private final Optional<NamePattern> name;
    private final Predicate<String> test;

    private PathPattern(Optional<NamePattern> name, Predicate<String> test) {
        this.name = name;
        this.test = test;
    }

    /**
     * Compiles a glob.
     *
     * @throws java.util.regex.PatternSyntaxException as {@link Glob#of}
     */
    static PathPattern of(String glob) {
        String rooted = rooted(glob);
        String expression = new GlobTranslation(glob, rooted).expression();
        int nameStart = rooted.lastIndexOf('/') + 1;
        Optional<NamePattern> name = NamePattern.of(rooted.substring(nameStart));
        String folders = rooted.substring(0, nameStart);
        boolean anyDepth = folders.equals(ANY_DEPTH) || folders.endsWith("/" + ANY_DEPTH);
        String folder = anyDepth ? folders.substring(0, folders.length() - ANY_DEPTH.length()) : folders;
        return new PathPattern(
                name,
                name.isPresent() && !NamePattern.hasMeta(folder)
                        ? new Ends(folder, anyDepth, name.get())
                        : new Expression(longestLiteral(rooted), expression));
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
     * A folder and the last part of a path.
     *
     * @param folder with the slash behind it; empty for the root
     * @param anyDepth whether there may be folders between the two
     */
    private record Ends(String folder, boolean anyDepth, NamePattern name) implements Predicate<String> {

        @Override
        public boolean test(String path) {
            return path.startsWith(folder)
                    && (anyDepth || path.lastIndexOf('/') == folder.length() - 1)
                    && name.accepts(path);
        }
    }

    /** An expression that is compiled once a path may match: most runs meet none. */
    private static final class Expression implements Predicate<String> {

        private final String literal;
        private final String expression;
        private volatile @Nullable Pattern compiled;

        /** @param literal some text that every matching path holds */
        private Expression(String literal, String expression) {
            this.literal = literal;
            this.expression = expression;
        }

        @Override
        public boolean test(String path) {
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

    /** Returns some text that every matching path holds, empty where none is easily seen. */
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

    /** Tells whether a path from the root matches. */
    boolean matches(String path) {
        return test.test(path);
    }

    /** Returns what the last part of every matching path is like, where that is simple; for an index. */
    Optional<NamePattern> name() {
        return name;
    }
}
