package io.l9.dora.formats.yaml;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Literals;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.Aliases;
import io.l9.dora.yaml.BlockLines;
import io.l9.dora.yaml.FlowEntry;
import io.l9.dora.yaml.LineBlock;
import io.l9.dora.yaml.LineBlock.EmptyLine;
import io.l9.dora.yaml.Obstacle;
import io.l9.dora.yaml.RootReader;
import io.l9.dora.yaml.YamlLine;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Writes the block as the first key, or as comments above all content. A sidecar is the key in an empty text. */
final class YamlWriter implements BlockWriter {

    /** The name of a footer. */
    private static final String FOOTER = "footer_meta";

    @Override
    public Optional<String> obstacle(Value.Mapping fields) {
        return Obstacle.in(fields);
    }

    @Override
    public Optional<String> dependent(SourceText text, Block old) {
        return old.carrier() == Carrier.KEY
                ? Aliases.into(old.span(), text, new Span(text.bodyStart(), text.length()))
                : Optional.empty();
    }

    @Override
    public Optional<Literals> literals(Charset charset) {
        return Optional.of(YamlLiterals.INSTANCE);
    }

    @Override
    public Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
        int offset = place.carrier() == Carrier.COMMENT ? Prologue.of(text).insertion() : place.offset();
        return new LineBlock(text).insert(offset, lines(place.carrier(), block, markers), emptyLineAt(text, offset));
    }

    @Override
    public Edit replace(SourceText text, Block old, NewBlock block, Markers markers) {
        LineBlock lines = new LineBlock(text);
        boolean fits = old.carrier() == Carrier.COMMENT || lines.fitsInto(new Span(text.bodyStart(), text.length()));
        return fits && lines.isOnItsOwnLines(old.span())
                ? lines.replace(old.span(), lines(old.carrier(), block, markers))
                : new FlowEntry(text).replace(old.fields().span(), block.fields());
    }

    @Override
    public Edit remove(SourceText text, Block old, Markers markers) {
        LineBlock lines = new LineBlock(text);
        return lines.isOnItsOwnLines(old.span()) && !isInBraces(text, old)
                ? lines.remove(old.span(), text.bodyStart())
                : new FlowEntry(text).remove(old.span());
    }

    private static boolean isInBraces(SourceText text, Block block) {
        RootReader root = RootReader.of(text, new Span(text.bodyStart(), text.length()));
        return block.carrier() == Carrier.KEY && root.kind() == RootReader.Kind.FLOW_MAPPING;
    }

    private static List<String> lines(Carrier carrier, NewBlock block, Markers markers) {
        List<String> lines = block.lines()
                .map(template -> template.lines().toList())
                .orElseGet(() -> BlockLines.ofYaml(block.fields(), block.opening(markers.opening(), FOOTER), markers));
        return carrier == Carrier.COMMENT ? BlockLines.commented(lines) : lines;
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
