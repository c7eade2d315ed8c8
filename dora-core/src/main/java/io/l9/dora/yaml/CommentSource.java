package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;

/** Reads YAML that stands behind {@code # } in comment lines. It ends before the first line that is neither that nor blank. */
final class CommentSource extends YamlSource {

    private final SourceText text;

    /**
     * @param part starts behind the {@code # } of its first line
     */
    CommentSource(SourceText text, Span part) {
        super(text, part);
        this.text = text;
    }

    @Override
    int contentOf(int lineStart) {
        if (text.startsWith("# ", lineStart)) {
            return lineStart + 2;
        }
        boolean bare = text.startsWith("#", lineStart) && text.lineEnd(lineStart) == lineStart + 1;
        if (bare) {
            return lineStart + 1;
        }
        return YamlLine.at(text, lineStart).kind() == YamlLine.Kind.BLANK ? lineStart : -1;
    }

    @Override
    Span withoutTrailingBlanks(Span span) {
        Span trimmed = super.withoutTrailingBlanks(span);
        int last = trimmed.end() - 1;
        boolean bare = last > span.start() && text.byteAt(last) == '#' && text.lineStart(last) == last;
        return bare ? withoutTrailingBlanks(new Span(span.start(), last)) : trimmed;
    }
}
