package io.l9.dora.formats.yaml;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.text.SourceText;
import java.util.Optional;

/**
 * The blocks at the end of a file, as keys of its root or as the same lines in comments: nothing but white space stands behind the trace, and nothing but
 * the trace behind the footer.
 *
 * @param kind one of the two
 * @param key that of the block
 */
record YamlTail(BlockKind kind, RootKey key) implements BlockFormat {

    static final YamlTail FOOTER = new YamlTail(BlockKind.FOOTER, RootKey.of("footer_meta"));
    static final YamlTail TRACE = new YamlTail(BlockKind.TRACE, RootKey.of("l9_trace"));

    static Optional<BlockFormat> of(BlockKind kind) {
        return switch (kind) {
            case HEADER -> Optional.empty();
            case FOOTER -> Optional.of(FOOTER);
            case TRACE -> Optional.of(TRACE);
        };
    }

    @Override
    public String id() {
        return "yaml";
    }

    @Override
    public Scan scan(SourceText text, Markers markers) {
        return new YamlTailScan(text, this, markers).run();
    }

    @Override
    public BlockWriter writer() {
        return new TailWriter(key);
    }
}
