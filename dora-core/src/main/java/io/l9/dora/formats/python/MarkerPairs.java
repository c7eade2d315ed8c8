package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which markers stand around which block. A start marker belongs to the block that it stands directly above, an end marker to the
 * one directly below which it stands; comments may stand between.
 */
final class MarkerPairs {

    private final SourceText text;
    private final BlockSigns signs;
    private final List<Part> parts;

    MarkerPairs(SourceText text, BlockSigns signs, Outline outline) {
        this.text = text;
        this.signs = signs;
        this.parts = outline.parts();
    }

    /** Returns the bytes of the block that is part {@code index} and whose value ends at {@code valueEnd}. */
    Span blockSpan(int index, int valueEnd) {
        MarkerLines lines = new MarkerLines(text, signs);
        Part start = neighbour(index - 1, Part.Kind.START_MARKER);
        Part end = neighbour(index + 1, Part.Kind.END_MARKER);
        return new Span(
                start == null
                        ? parts.get(index).span().start()
                        : lines.blockStart(start.span().start()),
                end == null ? valueEnd : lines.blockEnd(end.span().end()));
    }

    /** Tells whether the block that is part {@code index} has a start marker. */
    boolean isStarted(int index) {
        return neighbour(index - 1, Part.Kind.START_MARKER) != null;
    }

    /** Returns what is wrong about the markers of a file whose block is part {@code index}. */
    List<Defect> defectsAround(int index) {
        Span block = parts.get(index).span();
        List<Defect> defects = new ArrayList<>();
        boolean started = isStarted(index);
        boolean ended = neighbour(index + 1, Part.Kind.END_MARKER) != null;
        defects.addAll(judged(block, Part.Kind.START_MARKER, started));
        defects.addAll(judged(block, Part.Kind.END_MARKER, ended));
        return defects;
    }

    private List<Defect> judged(Span block, Part.Kind kind, boolean present) {
        List<Part> strays = strays(kind);
        if (!present && strays.isEmpty()) {
            return List.of(new Defect(
                    Defect.Kind.MARKER, block, "the block has no line " + shown(kind) + " " + side(kind) + " it"));
        }
        int line = text.positionOf(block.start()).line();
        String reason = present
                ? " is there twice; the block of line " + line + " has its own"
                : " does not stand directly " + side(kind) + " the block of line " + line;
        return strays.stream()
                .map(p -> new Defect(Defect.Kind.MARKER, p.span(), "the marker " + shown(kind) + reason))
                .toList();
    }

    /** Returns a defect for each marker of a file without a block. */
    List<Defect> withoutBlock() {
        return parts.stream()
                .filter(Part::isMarker)
                .map(p -> new Defect(
                        Defect.Kind.MARKER, p.span(), "the marker " + shown(p.kind()) + " stands without a block"))
                .toList();
    }

    private List<Part> strays(Part.Kind kind) {
        int towardsBlock = kind == Part.Kind.START_MARKER ? 1 : -1;
        List<Part> strays = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).is(kind) && neighbour(i + towardsBlock, Part.Kind.ASSIGNMENT) == null) {
                strays.add(parts.get(i));
            }
        }
        return strays;
    }

    private @Nullable Part neighbour(int index, Part.Kind kind) {
        boolean there = index >= 0 && index < parts.size() && parts.get(index).is(kind);
        return there ? parts.get(index) : null;
    }

    private String shown(Part.Kind kind) {
        String marker = kind == Part.Kind.START_MARKER
                ? signs.markers().start()
                : signs.markers().end();
        return "`" + Printable.value(marker) + "`";
    }

    private static String side(Part.Kind kind) {
        return kind == Part.Kind.START_MARKER ? "above" : "below";
    }
}
