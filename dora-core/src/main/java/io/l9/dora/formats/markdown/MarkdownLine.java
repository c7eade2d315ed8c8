package io.l9.dora.formats.markdown;

import java.util.Optional;

/**
 * One line of a Markdown body, as CommonMark 0.31 sees it where no code is open.
 *
 * @param content without the blanks at its ends
 * @param code whether it is indented so far that it is no block of its own
 */
record MarkdownLine(String content, boolean code) {

    private static final int CODE_INDENT = 4;
    private static final int DEEPEST_HEADING = 6;
    private static final int SHORTEST_FENCE = 3;
    private static final int SHORTEST_BREAK = 3;

    /** Signs that start a quote, a table, HTML, a heading, a list or a break, and no paragraph. */
    private static final String NO_PARAGRAPH = ">|<#-*+_=";

    static MarkdownLine of(String line) {
        String content = line.strip();
        int indent = line.indexOf(content);
        return new MarkdownLine(
                content, indent >= CODE_INDENT || line.substring(0, indent).contains("\t"));
    }

    /** Returns the text of a heading with number signs in front, without them; empty where there is none. */
    Optional<String> heading() {
        int signs = run('#');
        boolean heading = !code && signs > 0 && signs <= DEEPEST_HEADING && isBlankAt(signs);
        return heading
                ? Optional.of(withoutClosingSigns(content.substring(signs).strip()))
                        .filter(t -> !t.isEmpty())
                : Optional.empty();
    }

    private static String withoutClosingSigns(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean apart = end == 0 || text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t';
        return apart ? text.substring(0, end).strip() : text;
    }

    /** Tells whether this makes the line above a heading. */
    boolean isUnderline() {
        int length = Math.max(run('='), run('-'));
        return !code && length > 0 && length == content.length();
    }

    /** Tells whether this is a break of dashes where no text stands above it. */
    boolean isBreak() {
        return !code && content.length() >= SHORTEST_BREAK && run('-') == content.length();
    }

    /** Returns the fence that opens code; empty where none does. */
    Optional<String> fence() {
        int length = Math.max(run('`'), run('~'));
        boolean opens =
                !code && length >= SHORTEST_FENCE && !(content.startsWith("`") && content.indexOf('`', length) >= 0);
        return opens ? Optional.of(content.substring(0, length)) : Optional.empty();
    }

    /** Tells whether this closes code that {@code fence} opened. */
    boolean closes(String fence) {
        return !code && content.startsWith(fence) && run(fence.charAt(0)) == content.length();
    }

    /** Tells whether this may be the first line of a paragraph. */
    boolean startsParagraph() {
        return !code && !content.isEmpty() && NO_PARAGRAPH.indexOf(content.charAt(0)) < 0 && !isNumbered();
    }

    private boolean isNumbered() {
        int digits = 0;
        while (digits < content.length() && content.charAt(digits) >= '0' && content.charAt(digits) <= '9') {
            digits++;
        }
        boolean delimited = content.startsWith(".", digits) || content.startsWith(")", digits);
        return digits > 0 && delimited && isBlankAt(digits + 1);
    }

    private int run(char sign) {
        int length = 0;
        while (length < content.length() && content.charAt(length) == sign) {
            length++;
        }
        return length;
    }

    private boolean isBlankAt(int index) {
        return index >= content.length() || content.charAt(index) == ' ' || content.charAt(index) == '\t';
    }
}
