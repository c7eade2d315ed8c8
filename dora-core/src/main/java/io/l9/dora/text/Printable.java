package io.l9.dora.text;

import java.util.Locale;

/**
 * Makes text of a scanned tree safe to show: one line, no control or direction-changing characters, nothing that a build server takes for a command
 * wherever it stands in a line, bounded length.
 */
public final class Printable {

    private static final int VALUE_LIMIT = 80;

    private Printable() {}

    /** Returns {@code text} with every character that could move a cursor or hide text as {@code \}{@code uXXXX}; its length is kept. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return disarm(out);
    }

    /**
     * Build servers look for {@code ##[command]}, {@code ##vso[command]} and {@code ##teamcity[command]} anywhere in the lines of a log: the second number
     * sign of such a text is escaped.
     */
    private static String disarm(StringBuilder text) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int start = text.indexOf("##"); start >= 0; start = text.indexOf("##", start + 1)) {
            if (isCommand(text, start + 2)) {
                out.append(text, copied, start + 1).append("\\u0023");
                copied = start + 2;
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Tells whether a bracket is opened at {@code start}, or behind the letters that stand there. */
    private static boolean isCommand(StringBuilder text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '[';
    }

    /**
     * Returns {@link #of} for a line of its own, with nothing in front. GitHub Actions takes a line for a command that starts with two colons behind any
     * space: the first of them is escaped.
     */
    public static String line(String text) {
        String shown = of(text);
        int start = 0;
        while (start < shown.length() && Character.isSpaceChar(shown.charAt(start))) {
            start++;
        }
        return shown.startsWith("::", start)
                ? shown.substring(0, start) + "\\u003A" + shown.substring(start + 1)
                : shown;
    }

    /** Returns {@link #of} of at most the first 80 code points, with {@code ...} where something was cut. */
    public static String value(String text) {
        int length = text.codePointCount(0, Math.min(text.length(), VALUE_LIMIT * 2 + 2));
        if (length <= VALUE_LIMIT) {
            return of(text);
        }
        return of(text.substring(0, text.offsetByCodePoints(0, VALUE_LIMIT))) + "...";
    }

    /** Nearly all texts are, and there are millions of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return !text.contains("##");
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (shows(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                }
            }
        }
    }

    /** Tells whether {@link #of} leaves a code point as it is: it shows, or is a space, and neither ends a line nor changes what others look like. */
    public static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
