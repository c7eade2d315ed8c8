package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import java.util.Optional;

/**
 * A line of a text as YAML sees it where no scalar is open. All offsets are byte offsets.
 *
 * @param start the first byte
 * @param content the first byte that is no blank, {@code end} in a blank line
 * @param end the line break, or the end of the text
 */
public record YamlLine(SourceText text, Kind kind, int start, int content, int end) {

    /** What a line is. */
    public enum Kind {
        /** Blanks or nothing. */
        BLANK,
        /** A comment and nothing else. */
        COMMENT,
        /** {@code %YAML} and its like. */
        DIRECTIVE,
        /** {@code ---}, with at most a comment behind. */
        DOCUMENT_START,
        /** All else. */
        CONTENT
    }

    /** Returns the line that starts at {@code start}. */
    public static YamlLine at(SourceText text, int start) {
        int end = text.lineEnd(start);
        int content = skipBlanks(text, start, end);
        return new YamlLine(text, kind(text, start, content, end), start, content, end);
    }

    private static Kind kind(SourceText text, int start, int content, int end) {
        if (content == end) {
            return Kind.BLANK;
        }
        if (text.byteAt(content) == '#') {
            return Kind.COMMENT;
        }
        if (text.startsWith("---", start) && isBlankOrComment(text, start + 3, end)) {
            return Kind.DOCUMENT_START;
        }
        boolean directive = text.byteAt(start) == '%' && start + 1 < end && isUpperCase(text.byteAt(start + 1));
        return directive ? Kind.DIRECTIVE : Kind.CONTENT;
    }

    private static boolean isBlankOrComment(SourceText text, int from, int end) {
        int content = skipBlanks(text, from, end);
        return content == end || (content > from && text.byteAt(content) == '#');
    }

    private static boolean isUpperCase(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static int skipBlanks(SourceText text, int from, int end) {
        int i = from;
        while (i < end && (text.byteAt(i) == ' ' || text.byteAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Tells whether the line is a comment or blank. */
    public boolean isInert() {
        return kind == Kind.BLANK || kind == Kind.COMMENT;
    }

    /** Returns the line without the blanks at its end. */
    public String trimmed() {
        int last = end;
        while (last > start && (text.byteAt(last - 1) == ' ' || text.byteAt(last - 1) == '\t')) {
            last--;
        }
        return text.string(start, last);
    }

    /** Returns the line above, if it starts at {@code from} or behind. */
    public Optional<YamlLine> above(int from) {
        if (start <= from) {
            return Optional.empty();
        }
        return Optional.of(at(text, Math.max(from, text.lineStart(start - 1))));
    }

    /** Returns the line below, if it starts before {@code to}. */
    public Optional<YamlLine> below(int to) {
        int next = text.nextLine(start);
        return next > start && next < to ? Optional.of(at(text, next)) : Optional.empty();
    }
}
