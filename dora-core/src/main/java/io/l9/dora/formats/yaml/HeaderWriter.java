package io.l9.dora.formats.yaml;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.BlockLines;
import io.l9.dora.yaml.LineBlock;
import io.l9.dora.yaml.LineBlock.EmptyLine;
import io.l9.dora.yaml.YamlLine;
import java.util.List;
import java.util.Optional;

/** Writes the header as the first key, or as comments above all content. A sidecar is the key in an empty text. */
final class HeaderWriter extends YamlWriter {

    @Override
    List<String> spelled(NewBlock block, Markers markers) {
        return BlockLines.ofYaml(
                block.fields(),
                block.opening(markers.opening(), YamlTail.FOOTER.key().name()),
                markers);
    }

    @Override
    public Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
        int offset = place.carrier() == Carrier.COMMENT ? Prologue.of(text).insertion() : place.offset();
        return new LineBlock(text).insert(offset, lines(place.carrier(), block, markers), emptyLineAt(text, offset));
    }

    @Override
    Edit removeLines(SourceText text, Span block) {
        return new LineBlock(text).remove(block, text.bodyStart());
    }

    /** A comment must not run into the block; all else is better set off from what the block stands above. */
    private static EmptyLine emptyLineAt(SourceText text, int offset) {
        if (isBehindComment(text, offset)) {
            return EmptyLine.ABOVE;
        }
        return offset == text.length() ? EmptyLine.NONE : EmptyLine.BELOW;
    }

    private static boolean isBehindComment(SourceText text, int offset) {
        int line = text.lineStart(offset);
        Optional<YamlLine> above = line < offset
                ? Optional.of(YamlLine.at(text, line))
                : YamlLine.at(text, offset).above(text.bodyStart());
        return above.filter(l -> l.kind() == YamlLine.Kind.COMMENT).isPresent();
    }
}
