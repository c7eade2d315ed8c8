package io.l9.dora.formats.markdown;

import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.RootReader;

/** Walks over the lines of a body, and past code and HTML comments. */
final class BodyLines {

    private final SourceText text;
    private final int end;
    private int start;
    private int next;

    private BodyLines(SourceText text, int body, int reach) {
        this.text = text;
        this.start = body;
        this.next = body;
        this.end = Math.min(text.length(), body + Math.min(reach, text.length()));
    }

    /**
     * Returns a walk from the first line behind the front matter.
     *
     * @param reach how far to look, in bytes
     */
    static BodyLines of(SourceText text, int reach) {
        return new BodyLines(text, bodyOf(text), reach);
    }

    private static int bodyOf(SourceText text) {
        if (FrontMatter.isFence(text, text.bodyStart(), "+++")) {
            return behindToml(text);
        }
        return FrontMatter.of(text)
                .map(FrontMatter::content)
                .filter(content -> RootReader.of(text, content).kind() != RootReader.Kind.OTHER)
                .map(content -> text.nextLine(content.end()))
                .orElse(text.bodyStart());
    }

    private static int behindToml(SourceText text) {
        int line = text.nextLine(text.bodyStart());
        while (line < text.length() && !FrontMatter.isFence(text, line, "+++")) {
            line = text.nextLine(line);
        }
        return text.nextLine(line);
    }

    boolean hasNext() {
        return next < end;
    }

    MarkdownLine take() {
        start = next;
        next = text.nextLine(start);
        return MarkdownLine.of(text.string(start, text.lineEnd(start)));
    }

    /** Returns where the line starts that was taken last. */
    int start() {
        return start;
    }

    /** Returns where the line starts that is taken next. */
    int next() {
        return next;
    }

    /** Has the walk go on at the start of another line. */
    void goOnAt(int line) {
        next = line;
    }

    /** Moves behind the code or the comment that a line opens, which was taken last; tells whether it opens any. */
    boolean skipFrom(MarkdownLine line) {
        line.fence().ifPresent(this::skipCode);
        boolean isComment = line.content().startsWith("<!--");
        if (isComment) {
            skipComment(line);
        }
        return isComment || line.fence().isPresent();
    }

    private void skipCode(String fence) {
        while (hasNext() && !take().closes(fence)) {
            // All lines of code are alike.
        }
    }

    private void skipComment(MarkdownLine first) {
        boolean closed = first.content().contains("-->");
        while (hasNext() && !closed) {
            closed = take().content().contains("-->");
        }
    }
}
