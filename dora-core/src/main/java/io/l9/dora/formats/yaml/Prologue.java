package io.l9.dora.formats.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.YamlLine;
import java.util.Optional;

/**
 * The lines of a file before its content: comments, blank lines, directives and {@code ---}.
 *
 * @param span from the first line to the start of the first one with content, or to the end of the text
 */
record Prologue(SourceText text, Span span) {

    static Prologue of(SourceText text) {
        int start = text.bodyStart();
        int line = start;
        int documents = 0;
        while (line < text.length()) {
            YamlLine here = YamlLine.at(text, line);
            documents += here.kind() == YamlLine.Kind.DOCUMENT_START ? 1 : 0;
            if (here.kind() == YamlLine.Kind.CONTENT || documents > 1) {
                break;
            }
            line = text.nextLine(line);
        }
        return new Prologue(text, new Span(start, line));
    }

    /**
     * Returns where a block that may stand before the content is inserted.
     *
     * @return the start of a line, or the end of the text
     */
    int insertion() {
        return span.end() == text.length() ? behindFirstComment() : above(span.end());
    }

    /**
     * Returns where a block before the content at {@code content} is inserted: above the comment that touches the content, as
     * it speaks of it; but below one that opens the file, as that is a licence, an interpreter line or a mode line. A block that
     * belongs to the end of the file is such content with all its markers.
     *
     * @param content the start of a line
     */
    int above(int content) {
        int top = new TailMarkers(text).startOf(content);
        return top < content ? Math.max(top, span.start()) : aboveComment(content);
    }

    private int aboveComment(int content) {
        int insertion = content;
        Optional<YamlLine> line = lineAbove(content);
        while (line.filter(l -> l.kind() == YamlLine.Kind.COMMENT).isPresent()) {
            insertion = line.get().start();
            line = line.get().above(span.start());
        }
        boolean opensTheFile = line.isEmpty() || line.get().kind() == YamlLine.Kind.DIRECTIVE;
        return opensTheFile ? content : insertion;
    }

    private Optional<YamlLine> lineAbove(int start) {
        return start == text.length()
                ? Optional.empty()
                : YamlLine.at(text, start).above(span.start());
    }

    /** In a file of comments alone the block belongs to the top all the same. */
    private int behindFirstComment() {
        TailMarkers tails = new TailMarkers(text);
        int line = span.start();
        while (line < text.length() && !endsComment(YamlLine.at(text, line), tails)) {
            line = text.nextLine(line);
        }
        return line;
    }

    private static boolean endsComment(YamlLine line, TailMarkers tails) {
        return line.kind() == YamlLine.Kind.BLANK || tails.opensBlock(line);
    }
}
