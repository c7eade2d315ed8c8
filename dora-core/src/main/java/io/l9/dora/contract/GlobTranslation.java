package io.l9.dora.contract;

import java.util.regex.PatternSyntaxException;

/** Translates a glob without braces into an RE2 expression that a whole path must match, and finds what is wrong about it. */
final class GlobTranslation {

    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    private final String written;
    private final String rooted;
    private final StringBuilder out = new StringBuilder();
    private int position;

    /**
     * Prepares a translation.
     *
     * @param written the glob as a message shows it
     * @param rooted the same as a pattern of whole paths
     */
    GlobTranslation(String written, String rooted) {
        this.written = written;
        this.rooted = rooted;
    }

    /**
     * Returns the expression of a glob that was not rejected. It leaves it to its flags that a dot matches a line feed.
     *
     * @throws PatternSyntaxException as {@link Glob#of}
     */
    String expression() {
        while (position < rooted.length()) {
            char c = rooted.charAt(position++);
            switch (c) {
                case '*' -> stars();
                case '?' -> out.append("[^/]");
                case '[' -> characterClass();
                case '\\' -> literal(escaped());
                default -> literal(c);
            }
        }
        return out.toString();
    }

    /**
     * Makes sure that some path could match. There is nothing else wrong about a glob with no special characters but stars.
     *
     * @throws PatternSyntaxException as {@link Glob#of}
     */
    void rejectWhatNeverMatches() {
        if (written.isEmpty() || written.equals("/")) {
            throw error("empty");
        }
        if (written.startsWith("!")) {
            throw error("a `!` does not turn a pattern round; write `\\!` for the character");
        }
        for (String part : rooted.split("/", -1)) {
            if (part.isEmpty()) {
                throw error("nothing between two `/`");
            }
            if (part.equals(".") || part.equals("..")) {
                throw error("no path below the root has a part `" + part + "`");
            }
        }
    }

    private void stars() {
        int start = position - 1;
        while (position < rooted.length() && rooted.charAt(position) == '*') {
            position++;
        }
        boolean opensPart = start == 0 || rooted.charAt(start - 1) == '/';
        boolean two = position - start == 2;
        if (two && opensPart && position == rooted.length()) {
            out.append(".*");
        } else if (two && opensPart && rooted.charAt(position) == '/') {
            position++;
            out.append("(?:.*/)?");
        } else {
            out.append("[^/]*");
        }
    }

    private void characterClass() {
        int close = rooted.indexOf(']', position + 1);
        if (close < 0) {
            throw error("a `[` that is not closed");
        }
        boolean negated = rooted.charAt(position) == '!' || rooted.charAt(position) == '^';
        out.append(negated ? "[^/" : "[");
        position += negated ? 1 : 0;
        if (position == close) {
            throw error("nothing in `[]`");
        }
        while (position < close) {
            range(close);
        }
        position++;
        out.append(']');
    }

    /** Translates one character or range of a class; a range that spans the slash is cut there. */
    private void range(int close) {
        int low = member();
        int high = low;
        if (position + 1 < close && rooted.charAt(position) == '-') {
            position++;
            high = member();
        }
        if (low > high) {
            throw error("a range that runs backwards");
        }
        if (low < '/' && high > '/') {
            range(low, '/' - 1);
            range('/' + 1, high);
        } else {
            range(low, high);
        }
    }

    private int member() {
        int c = rooted.codePointAt(position);
        if (c == '/' || c == '\\') {
            throw error("a `" + (char) c + "` in brackets");
        }
        position += Character.charCount(c);
        return c;
    }

    private void range(int low, int high) {
        out.append(codePoint(low)).append('-').append(codePoint(high));
    }

    private static String codePoint(int c) {
        return "\\x{" + Integer.toHexString(c) + "}";
    }

    private char escaped() {
        if (position == rooted.length()) {
            throw error("a `\\` at the end");
        }
        char c = rooted.charAt(position++);
        if (Character.isLetterOrDigit(c) || c == '/') {
            throw error("`\\" + c + "` escapes nothing; parts of a path are separated by `/`");
        }
        return c;
    }

    private void literal(char c) {
        if (SPECIAL.indexOf(c) >= 0) {
            out.append('\\');
        }
        out.append(c);
    }

    private PatternSyntaxException error(String description) {
        return new PatternSyntaxException(description, written, -1);
    }
}
