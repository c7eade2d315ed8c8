package io.l9.dora.formats.yaml;

import io.l9.dora.block.BlockKind;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.MarkerLines;
import io.l9.dora.yaml.YamlLine;
import java.util.List;
import java.util.Optional;

/** The lines with which the blocks at the end of a file start, in either carrier. What belongs above them looks for these. */
final class TailMarkers {

    private final SourceText text;
    private final List<MarkerLines> kinds;

    TailMarkers(SourceText text) {
        this.text = text;
        this.kinds = List.of(lines(BlockKind.FOOTER), lines(BlockKind.TRACE));
    }

    private MarkerLines lines(BlockKind kind) {
        return new MarkerLines(text, kind.markers(), MarkerLines.Style.COMMENTED);
    }

    /** Tells whether a line is the start marker of such a block. */
    boolean isStart(YamlLine line) {
        return kinds.get(0).isStart(line) || kinds.get(1).isStart(line);
    }

    /** Tells whether a line is the first one of such a block: its start marker, or the rule above that. */
    boolean opensBlock(YamlLine line) {
        if (line.kind() != YamlLine.Kind.COMMENT) {
            return false;
        }
        return isStart(line)
                || (kinds.get(0).isRule(line)
                        && line.below(text.length()).filter(this::isStart).isPresent());
    }

    /**
     * Returns where the block starts whose key is at {@code content}; {@code content} itself where there is no such key or no marker above it.
     *
     * @param content the start of a line
     */
    int startOf(int content) {
        if (YamlTail.FOOTER.key().endAt(text, content) < 0
                && YamlTail.TRACE.key().endAt(text, content) < 0) {
            return content;
        }
        Optional<YamlLine> line = YamlLine.at(text, content).above(text.bodyStart());
        while (line.filter(YamlLine::isInert).isPresent()) {
            YamlLine here = line.get();
            line = here.above(text.bodyStart());
            if (isStart(here)) {
                return line.filter(this::opensBlock).map(YamlLine::start).orElse(here.start());
            }
        }
        return content;
    }
}
