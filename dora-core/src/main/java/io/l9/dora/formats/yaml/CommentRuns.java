package io.l9.dora.formats.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.MarkerLines;
import io.l9.dora.yaml.ScalarSpans;
import io.l9.dora.yaml.YamlLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds blocks in comments anywhere in a file. Only lines that mention the key are looked at, and those that touch them. */
final class CommentRuns {

    private static final String PREFIX = "# ";

    private final SourceText text;
    private final RootKey key;
    private final MarkerLines markers;

    CommentRuns(SourceText text, RootKey key, MarkerLines markers) {
        this.text = text;
        this.key = key;
        this.markers = markers;
    }

    /** Returns the blocks in the order of the source. What stands in a scalar is text and none. */
    List<BlockCandidate> find() {
        List<BlockCandidate> found = new ArrayList<>();
        int mention = key.mentionIn(text, text.bodyStart());
        int from = text.bodyStart();
        while (mention >= 0) {
            int line = commentOf(mention);
            int next = mention + 1;
            if (line >= 0) {
                Span run = runAround(line, from);
                found.addAll(new CommentBlocks(text, run, key, markers).find());
                from = run.end();
                next = Math.max(next, from);
            }
            mention = key.mentionIn(text, next);
        }
        return found.isEmpty() ? found : withoutScalars(found);
    }

    private List<BlockCandidate> withoutScalars(List<BlockCandidate> found) {
        ScalarSpans scalars = new ScalarSpans(text);
        return found.stream()
                .filter(block -> !scalars.hold(block.key().span().start()))
                .toList();
    }

    /** Returns the start of the comment line that the key at {@code mention} is the first word of, -1 where there is none. */
    private int commentOf(int mention) {
        int word = mention - 1 >= text.bodyStart() && isQuote(mention - 1) ? mention - 1 : mention;
        int line = word - PREFIX.length();
        boolean starts = line >= text.bodyStart() && text.startsWith(PREFIX, line);
        return starts && (line == text.bodyStart() || isLineBreak(line - 1)) ? line : -1;
    }

    private boolean isQuote(int offset) {
        return text.byteAt(offset) == '"' || text.byteAt(offset) == '\'';
    }

    private boolean isLineBreak(int offset) {
        return text.byteAt(offset) == '\n' || text.byteAt(offset) == '\r';
    }

    private Span runAround(int line, int from) {
        YamlLine first = YamlLine.at(text, line);
        Optional<YamlLine> above = first.above(from);
        while (above.filter(YamlLine::isInert).isPresent()) {
            first = above.get();
            above = first.above(from);
        }
        int end = text.nextLine(line);
        while (end < text.length() && YamlLine.at(text, end).isInert()) {
            end = text.nextLine(end);
        }
        return new Span(first.start(), end);
    }
}
