package io.l9.dora.formats.markdown;

import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.RootReader;
import java.util.Optional;

/**
 * Looks for the first heading of a body: with number signs in front, or a line of its own that is underlined. Code and HTML comments are passed over.
 */
final class Heading {

    /** How far is looked, in bytes: a heading further down titles a part and not the document. */
    private static final int REACH = 1 << 16;

    private final SourceText text;
    private final int end;
    private int line;

    private Heading(SourceText text) {
        this.text = text;
        this.line = bodyOf(text);
        this.end = Math.min(text.length(), line + REACH);
    }

    /** Returns the text of the first heading without its marks. */
    static Optional<String> firstOf(SourceText text) {
        return new Heading(text).find();
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

    private Optional<String> find() {
        MarkdownLine above = MarkdownLine.of("");
        boolean alone = false;
        while (line < end) {
            MarkdownLine here = take();
            if (alone && here.isUnderline()) {
                return Optional.of(above.content());
            }
            Optional<String> heading = here.heading();
            if (heading.isPresent()) {
                return heading;
            }
            here.fence().ifPresent(this::skipCode);
            if (here.content().startsWith("<!--")) {
                skipComment(here);
            }
            alone = above.content().isEmpty()
                    && here.startsParagraph()
                    && here.fence().isEmpty();
            above = here;
        }
        return Optional.empty();
    }

    private void skipCode(String fence) {
        while (line < end && !take().closes(fence)) {
            // All lines of code are alike.
        }
    }

    private void skipComment(MarkdownLine first) {
        boolean closed = first.content().contains("-->");
        while (line < end && !closed) {
            closed = take().content().contains("-->");
        }
    }

    private MarkdownLine take() {
        MarkdownLine taken = MarkdownLine.of(text.string(line, text.lineEnd(line)));
        line = text.nextLine(line);
        return taken;
    }
}
