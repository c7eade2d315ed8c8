package io.l9.dora.formats.markdown;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.BlockCandidate;
import java.util.Optional;

/**
 * The YAML between two fences at the very top of a Markdown file.
 *
 * @param content from behind the first fence line to the start of the closing one; byte offsets
 */
record FrontMatter(Span content) {

    /** Returns what stands between the fences, empty when the first line is none or none closes it. */
    static Optional<FrontMatter> of(SourceText text) {
        if (!isFence(text, text.bodyStart(), "---")) {
            return Optional.empty();
        }
        int start = text.nextLine(text.bodyStart());
        for (int line = start; line < text.length(); line = text.nextLine(line)) {
            if (isFence(text, line, "---") || isFence(text, line, "...")) {
                return Optional.of(new FrontMatter(new Span(start, line)));
            }
        }
        return Optional.empty();
    }

    /** Tells whether the first line below the first one that is neither blank nor a comment opens a block. */
    static boolean startsWithBlock(SourceText text) {
        int line = text.nextLine(text.bodyStart());
        while (line < text.length() && (text.byteAt(line) == '#' || isFence(text, line, ""))) {
            line = text.nextLine(line);
        }
        return text.startsWith(BlockCandidate.KEY + ":", line);
    }

    /** Tells whether the line that starts at {@code lineStart} is {@code fence}, but for blanks behind it. */
    static boolean isFence(SourceText text, int lineStart, String fence) {
        if (!text.startsWith(fence, lineStart)) {
            return false;
        }
        int i = lineStart + fence.length();
        while (i < text.length() && (text.byteAt(i) == ' ' || text.byteAt(i) == '\t')) {
            i++;
        }
        return i == text.lineEnd(i);
    }
}
