package io.l9.dora.formats.yaml;

import io.l9.dora.block.Carrier;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.MarkerLines;
import io.l9.dora.yaml.RootReader;
import io.l9.dora.yaml.YamlLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds blocks in lines that hold nothing but comments, blanks, directives and marks of documents. */
final class CommentBlocks {

    private static final String PREFIX = "# ";

    private final SourceText text;
    private final Span lines;
    private final RootKey key;
    private final MarkerLines markers;

    /** The first end marker that is not above the line looked at, or the end of the lines. */
    private int endMarker;

    CommentBlocks(SourceText text, Span lines, RootKey key, MarkerLines markers) {
        this.text = text;
        this.lines = lines;
        this.key = key;
        this.markers = markers;
        this.endMarker = lines.start();
    }

    /** Returns the blocks in the order of the source; one that cannot be read is the last. */
    List<BlockCandidate> find() {
        List<BlockCandidate> found = new ArrayList<>();
        boolean marked = false;
        int readTo = lines.start();
        Optional<YamlLine> line =
                lines.length() == 0 ? Optional.empty() : Optional.of(YamlLine.at(text, lines.start()));
        while (line.isPresent()) {
            YamlLine here = line.get();
            marked |= markers.isStart(here);
            if (here.start() >= readTo && opensBlock(here, marked)) {
                Optional<BlockCandidate> block = at(here);
                block.ifPresent(found::add);
                if (block.filter(b -> b.value().isEmpty()).isPresent()) {
                    return found;
                }
                readTo = block.map(b -> b.bare().end()).orElse(readTo);
                marked = false;
            }
            line = here.below(lines.end());
        }
        return found;
    }

    /** Reads up to the end marker: comments behind it are no part of the block, however they are indented. */
    private Optional<BlockCandidate> at(YamlLine line) {
        Optional<BlockCandidate> marked = read(line, endMarkerBelow(line));
        return marked.filter(CommentBlocks::isMap).isPresent() ? marked : read(line, lines.end());
    }

    private static boolean isMap(BlockCandidate block) {
        return block.value().filter(Value.Mapping.class::isInstance).isPresent();
    }

    private int endMarkerBelow(YamlLine line) {
        if (endMarker <= line.start()) {
            Optional<YamlLine> next = Optional.of(line);
            while (next.filter(l -> !markers.isEnd(l)).isPresent()) {
                next = next.get().below(lines.end());
            }
            endMarker = next.map(YamlLine::start).orElse(lines.end());
        }
        return endMarker;
    }

    private Optional<BlockCandidate> read(YamlLine line, int end) {
        int start = line.start() + PREFIX.length();
        RootReader reader = RootReader.ofComment(text, new Span(start, end));
        return reader.nextKey()
                .filter(k -> k.text().equals(key.name()))
                .map(k -> BlockCandidate.read(Carrier.COMMENT, k, reader));
    }

    /** A sentence may start with the key too: a block has its marker above, or a brace or an indented line next. */
    private boolean opensBlock(YamlLine line, boolean marked) {
        int colon = text.startsWith(PREFIX, line.start()) ? key.endAt(text, line.start() + PREFIX.length()) : -1;
        if (colon < 0 || !text.startsWith(":", colon)) {
            return false;
        }
        YamlLine rest = YamlLine.at(text, colon + 1);
        if (rest.content() == rest.start() && rest.content() < rest.end()) {
            // Without a blank behind its colon this is no key, but a text that could go on to the end of the comments.
            return false;
        }
        if (rest.isInert()) {
            return marked || isIndented(line.below(lines.end()));
        }
        return marked || text.startsWith("{", rest.content());
    }

    private boolean isIndented(Optional<YamlLine> below) {
        return below.isPresent() && text.startsWith(PREFIX + " ", below.get().start());
    }
}
