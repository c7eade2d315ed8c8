package io.l9.dora.formats.json;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.text.SourceText;
import java.util.Optional;

/**
 * The blocks at the end of the root object: the trace is its last key, and the footer the last one in front of that.
 *
 * @param key that of the block
 */
record JsonTail(JsonKey key) implements BlockFormat {

    private static final JsonTail FOOTER = new JsonTail(new JsonKey("footer_meta"));
    private static final JsonTail TRACE = new JsonTail(new JsonKey("_l9_trace"));

    static Optional<BlockFormat> of(BlockKind kind) {
        return switch (kind) {
            case HEADER -> Optional.empty();
            case FOOTER -> Optional.of(FOOTER);
            case TRACE -> Optional.of(TRACE);
        };
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public Scan scan(SourceText text, Markers markers) {
        return new JsonTailScan(text, key, TRACE.key).run();
    }

    @Override
    public BlockWriter writer() {
        return new JsonWriter(key.name());
    }
}
