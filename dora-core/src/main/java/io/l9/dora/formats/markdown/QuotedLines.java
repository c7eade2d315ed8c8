package io.l9.dora.formats.markdown;

import java.util.Optional;

/** Walks along the quotes of a body, and past the code in them. */
final class QuotedLines {

    private Optional<String> fence = Optional.empty();

    /**
     * Takes the next line of the body.
     *
     * @return what it says without the signs of its quote; empty where it is not quoted, or is code
     */
    Optional<MarkdownLine> take(MarkdownLine line) {
        if (line.code() || !line.content().startsWith(">")) {
            fence = Optional.empty();
            return Optional.empty();
        }
        MarkdownLine quoted = withoutSigns(line.content());
        if (fence.isPresent()) {
            fence = fence.filter(open -> !quoted.closes(open));
            return Optional.empty();
        }
        fence = quoted.fence();
        return fence.isPresent() ? Optional.empty() : Optional.of(quoted);
    }

    /** One blank behind a sign belongs to it. */
    private static MarkdownLine withoutSigns(String content) {
        int start = 0;
        while (content.startsWith(">", start)) {
            start = content.startsWith(" ", start + 1) ? start + 2 : start + 1;
        }
        return MarkdownLine.of(content.substring(start));
    }
}
