package io.l9.dora.formats.json;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Facts;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * JSON (RFC 8259). A block is the key {@code _dora_block} of the root object, and stands first there.
 *
 * <p>There are no comments in JSON, hence no markers. A text that is JSON with comments, one value a line, or no JSON at all takes its
 * block in a sidecar, unless a block is already its first key: then only the block is judged.
 */
public final class JsonFormat implements SourceFormat {

    /** Returns {@code json}. */
    @Override
    public String id() {
        return "json";
    }

    @Override
    public boolean accepts(String fileName) {
        return fileName.endsWith(".json");
    }

    @Override
    public Scan scan(SourceText text, Markers markers) {
        Scan plain = PlainObject.scan(text);
        return plain == null ? new JsonScan(text).run() : plain;
    }

    @Override
    public Set<Carrier> carriers() {
        return Set.of(Carrier.KEY);
    }

    @Override
    public BlockWriter writer() {
        return new JsonWriter(JsonScan.KEY);
    }

    @Override
    public Optional<BlockFormat> tail(BlockKind kind) {
        return JsonTail.of(kind);
    }

    @Override
    public List<OldBlock> oldBlocks(SourceText text) {
        return OldJsonBlocks.in(text);
    }

    /** {@inheritDoc} In JSON that is the description or title of the root object. */
    @Override
    public Facts facts(SourceText text, String path) {
        return JsonFacts.of(text);
    }
}
