package io.l9.dora.formats.markdown;

import io.l9.dora.text.SourceText;
import java.util.Optional;

/**
 * Looks for the first heading of a body: with number signs in front, or a line of its own that is underlined. Code and HTML comments are passed over.
 */
final class Heading {

    /** How far is looked, in bytes: a heading further down titles a part and not the document. */
    private static final int REACH = 1 << 16;

    private Heading() {}

    /** Returns the text of the first heading without its marks. */
    static Optional<String> firstOf(SourceText text) {
        BodyLines lines = BodyLines.of(text, REACH);
        MarkdownLine above = MarkdownLine.of("");
        boolean alone = false;
        while (lines.hasNext()) {
            MarkdownLine here = lines.take();
            if (alone && here.isUnderline()) {
                return Optional.of(above.content());
            }
            Optional<String> heading = here.heading();
            if (heading.isPresent()) {
                return heading;
            }
            lines.skipFrom(here);
            alone = above.content().isEmpty()
                    && here.startsParagraph()
                    && here.fence().isEmpty();
            above = here;
        }
        return Optional.empty();
    }
}
