package io.l9.dora.formats.python;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The blocks at the end of a module: the trace is the last thing, and the footer the last one in front of that.
 *
 * <p>A text that mentions neither name nor marker is not cut into tokens: what is added at its end goes behind its last line, and whoever adds it looks
 * whether it is found there, which it is not in a bracket or string that is never closed.
 *
 * @param signs what the block is known by
 * @param home where it belongs in a text
 */
record PythonTail(BlockSigns signs, Function<SourceText, Home> home) implements BlockFormat {

    static final PythonTail FOOTER =
            new PythonTail(BlockSigns.of("__footer_meta__", BlockKind.FOOTER.markers()), FooterHome::new);
    static final PythonTail TRACE =
            new PythonTail(BlockSigns.of("__l9_trace__", BlockKind.TRACE.markers()), TraceHome::new);

    static Optional<BlockFormat> of(BlockKind kind) {
        return switch (kind) {
            case HEADER -> Optional.empty();
            case FOOTER -> Optional.of(FOOTER);
            case TRACE -> Optional.of(TRACE);
        };
    }

    @Override
    public String id() {
        return "python";
    }

    @Override
    public Scan scan(SourceText text, Markers markers) {
        BlockSigns prepared = signs.areOf(markers) ? signs : BlockSigns.of(signs.name(), markers);
        if (text.indexOf(prepared.any(), text.bodyStart()) < 0) {
            return new Scan.Absent(
                    new Scan.Place(Carrier.ASSIGNMENT, home.apply(text).offset()), List.of());
        }
        Scan scan = new BlockScan(text, prepared, Outline.read(text, prepared), home.apply(text)).scan();
        return GeneratedBlock.withoutMarkers(text, scan);
    }

    @Override
    public BlockWriter writer() {
        return new TailWriter(signs.name());
    }

    /** Returns the start of the first line from {@code offset} on that is a marker of such a block or binds its name; the end of the text where there is none. */
    int firstSign(SourceText text, int offset) {
        MarkerLines lines = new MarkerLines(text, signs);
        return Outline.read(text, signs).parts().stream()
                .filter(part -> part.span().start() >= offset && (part.isMarker() || part.bindsBlock()))
                .mapToInt(part -> lines.blockStart(part.span().start()))
                .findFirst()
                .orElse(text.length());
    }

    /** Tells whether the comment at {@code offset} is a start marker of a block at the end. */
    static boolean startsAt(SourceText text, int offset) {
        return FOOTER.isStart(text, offset) || TRACE.isStart(text, offset);
    }

    private boolean isStart(SourceText text, int offset) {
        return new MarkerLines(text, signs).kindOf(offset) == Part.Kind.START_MARKER;
    }

    /** Returns where the lines start of the block at the end whose start marker is at {@code marker}. */
    static int startOfLines(SourceText text, int marker) {
        return new MarkerLines(text, TRACE.signs).blockStart(marker);
    }
}
