package io.l9.dora.formats.yaml;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
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
import io.l9.dora.yaml.Obstacle;
import io.l9.dora.yaml.RootReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Writes blocks as keys of the root, or as the same lines in comments. Where they stand is what kinds of blocks differ in. */
abstract class YamlWriter implements BlockWriter {

    /** Returns the lines of a block that no template spells. */
    abstract List<String> spelled(NewBlock block, Markers markers);

    /** Returns the removal of a block that stands on lines of its own. */
    abstract Edit removeLines(SourceText text, Span block);

    @Override
    public final Optional<String> obstacle(Value.Mapping fields) {
        return Obstacle.in(fields);
    }

    @Override
    public final Optional<String> dependent(SourceText text, Block old) {
        return old.carrier() == Carrier.KEY ? Aliases.into(old.span(), text, whole(text)) : Optional.empty();
    }

    @Override
    public final Optional<Literals> literals(Charset charset) {
        return Optional.of(YamlLiterals.INSTANCE);
    }

    @Override
    public final Edit replace(SourceText text, Block old, NewBlock block, Markers markers) {
        LineBlock lines = new LineBlock(text);
        boolean fits = old.carrier() == Carrier.COMMENT || lines.fitsInto(whole(text));
        return fits && lines.isOnItsOwnLines(old.span())
                ? lines.replace(old.span(), lines(old.carrier(), block, markers))
                : new FlowEntry(text).replace(old.fields().span(), block.fields());
    }

    @Override
    public final Edit remove(SourceText text, Block old, Markers markers) {
        return new LineBlock(text).isOnItsOwnLines(old.span()) && !isInBraces(text, old)
                ? removeLines(text, old.span())
                : new FlowEntry(text).remove(old.span());
    }

    private static boolean isInBraces(SourceText text, Block block) {
        return block.carrier() == Carrier.KEY
                && RootReader.of(text, whole(text)).kind() == RootReader.Kind.FLOW_MAPPING;
    }

    private static Span whole(SourceText text) {
        return new Span(text.bodyStart(), text.length());
    }

    /** Returns the lines of a block as {@code carrier} holds them. */
    final List<String> lines(Carrier carrier, NewBlock block, Markers markers) {
        List<String> lines =
                block.lines().map(template -> template.lines().toList()).orElseGet(() -> spelled(block, markers));
        return carrier == Carrier.COMMENT ? BlockLines.commented(lines) : lines;
    }
}
