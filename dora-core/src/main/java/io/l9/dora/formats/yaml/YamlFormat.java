package io.l9.dora.formats.yaml;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Facts;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.MarkerLines;
import io.l9.dora.yaml.PlainBlock;
import io.l9.dora.yaml.PlainStructure;
import io.l9.dora.yaml.RootReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * YAML files. The block is the first key of the first document, or the same lines in the comments above all content.
 *
 * <p>A file that has its block is read no further than that, unless it mentions the key once more.
 */
public final class YamlFormat implements SourceFormat {

    @Override
    public String id() {
        return "yaml";
    }

    @Override
    public boolean accepts(String fileName) {
        return fileName.endsWith(".yaml") || fileName.endsWith(".yml");
    }

    @Override
    public Scan scan(SourceText text, Markers markers) {
        int mention = PlainBlock.mentionIn(text, text.bodyStart());
        if (mention < 0) {
            return absent(text, Prologue.of(text), markers);
        }
        return PlainBlock.inYaml(text, mention, markers).orElseGet(() -> scanAny(text, markers));
    }

    /** Reads a file that mentions the key, whatever it looks like. */
    static Scan scanAny(SourceText text, Markers markers) {
        Prologue prologue = Prologue.of(text);
        MarkerLines commented = new MarkerLines(text, markers, MarkerLines.Style.COMMENTED);
        List<BlockCandidate> blocks =
                new ArrayList<>(new CommentBlocks(text, prologue.span(), RootKey.HEADER, commented).find());
        KeyBlocks keys = KeyBlocks.find(text, RootKey.HEADER);
        blocks.addAll(keys.blocks());
        if (blocks.isEmpty()) {
            return absent(text, prologue, markers);
        }
        BlockCandidate first = blocks.get(0);
        List<Defect> others = new ArrayList<>();
        blocks.stream().skip(1).forEach(block -> others.add(block.second(first, text)));
        if (first.carrier() == Carrier.KEY) {
            keys.firstKey().flatMap(key -> misplaced(first, key, text)).ifPresent(others::add);
        }
        return first.scan(first.marked(text, markers, new Span(text.bodyStart(), text.length())), others);
    }

    @Override
    public Set<Carrier> carriers() {
        return Set.of(Carrier.KEY, Carrier.COMMENT);
    }

    @Override
    public BlockWriter writer() {
        return new HeaderWriter();
    }

    @Override
    public Optional<BlockFormat> tail(BlockKind kind) {
        return YamlTail.of(kind);
    }

    @Override
    public List<OldBlock> oldBlocks(SourceText text) {
        return OldKey.blocksIn(text);
    }

    @Override
    public Facts facts(SourceText text, String path) {
        return new Facts(LeadingComment.summaryOf(text), List.of());
    }

    private static Optional<Defect> misplaced(BlockCandidate block, Value.Text firstKey, SourceText text) {
        if (firstKey.span().equals(block.key().span())) {
            return Optional.empty();
        }
        String message = "the block stands behind the key " + Printable.value(firstKey.text()) + " of line "
                + text.positionOf(firstKey.span().start()).line() + "; it belongs above all other keys";
        return Optional.of(new Defect(Defect.Kind.MISPLACED, block.key().span(), message));
    }

    private static Scan absent(SourceText text, Prologue prologue, Markers markers) {
        int key = lineOfFirstKey(text);
        Span above = key < 0 ? prologue.span() : prologue.span().union(Span.at(key));
        List<Defect> defects = new ArrayList<>(OldKey.defectsIn(text));
        defects.addAll(new MarkerLines(text, markers, MarkerLines.Style.COMMENTED).strayIn(above));
        Scan.Place place = key < 0
                ? new Scan.Place(Carrier.COMMENT, prologue.insertion())
                : new Scan.Place(Carrier.KEY, prologue.above(key));
        return new Scan.Absent(place, defects);
    }

    /**
     * Returns the start of the first key's line where a key can be added above it, and -1 elsewhere: the whole file must be YAML, and its root must have its
     * keys on lines of their own, not indented.
     */
    private static int lineOfFirstKey(SourceText text) {
        int first = PlainStructure.firstKeyOf(text);
        if (first >= 0) {
            return first;
        }
        RootReader reader = RootReader.of(text, new Span(text.bodyStart(), text.length()));
        if (reader.kind() != RootReader.Kind.BLOCK_MAPPING) {
            return -1;
        }
        int start = reader.nextKey().map(key -> key.span().start()).orElse(-1);
        return start >= 0 && text.lineStart(start) == start && reader.isReadableToTheEnd() ? start : -1;
    }
}
