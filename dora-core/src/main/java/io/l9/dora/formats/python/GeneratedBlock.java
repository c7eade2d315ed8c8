package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Needle;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A header as it was generated at the end of a module: today's name between markers of its own.
 *
 * @param assignment the name and the sign behind it
 * @param held the assignment with its value
 * @param span the block with its markers
 */
record GeneratedBlock(Span assignment, Span held, Span span, Value.Mapping fields) {

    private static final Markers MARKERS =
            new Markers("# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT", "# END L9 DORA BLOCK");
    private static final BlockSigns SIGNS = BlockSigns.of(PythonFormat.NAME, MARKERS);
    private static final Needle START = Needle.of(MARKERS.start());

    /** Returns those of a module that can be read, in the order of the source. */
    static List<GeneratedBlock> in(SourceText text) {
        if (text.indexOf(START, text.bodyStart()) < 0) {
            return List.of();
        }
        Outline outline = Outline.read(text, SIGNS);
        MarkerPairs markers = new MarkerPairs(text, SIGNS, outline);
        List<GeneratedBlock> blocks = new ArrayList<>();
        IntStream.range(0, outline.parts().size())
                .filter(i -> outline.parts().get(i).is(Part.Kind.ASSIGNMENT) && markers.isStarted(i))
                .forEach(i -> {
                    Span assignment = outline.parts().get(i).span();
                    if (LiteralParser.parse(text, assignment.end()) instanceof Literal.Parsed parsed
                            && parsed.value() instanceof Value.Mapping fields) {
                        Span held = new Span(assignment.start(), parsed.end());
                        blocks.add(new GeneratedBlock(assignment, held, markers.blockSpan(i, parsed.end()), fields));
                    }
                });
        return blocks;
    }

    /** Returns what is found of a header, which may be one of these. */
    static Scan judged(SourceText text, Scan.Found found) {
        if (found.defects().stream().noneMatch(defect -> defect.kind() == Defect.Kind.MARKER)) {
            return found;
        }
        Span fields = found.block().fields().span();
        return in(text).stream()
                .filter(block -> block.fields.span().equals(fields))
                .findFirst()
                .map(block -> block.judged(found, text))
                .orElse(found);
    }

    private Scan.Found judged(Scan.Found found, SourceText text) {
        List<Defect> defects = new ArrayList<>(found.defects());
        defects.removeIf(defect -> defect.kind() == Defect.Kind.MISPLACED
                || (defect.kind() == Defect.Kind.MARKER && defect.span().equals(assignment)));
        defects.add(OldLines.defect(assignment, spelling(text)));
        Block block = found.block();
        return new Scan.Found(new Block(block.carrier(), span, block.fields()), defects);
    }

    /** Returns what is found of a trace without the markers of these, of which one is a trace's, too. */
    static Scan withoutMarkers(SourceText text, Scan trace) {
        List<GeneratedBlock> blocks = trace.defects().isEmpty() ? List.of() : in(text);
        if (blocks.isEmpty()) {
            return trace;
        }
        List<Defect> defects = trace.defects().stream()
                .filter(defect -> defect.kind() != Defect.Kind.MARKER || !oneHolds(blocks, defect.span()))
                .toList();
        if (trace instanceof Scan.Found found) {
            return new Scan.Found(found.block(), defects);
        }
        return trace instanceof Scan.Absent absent ? new Scan.Absent(absent.place(), defects) : trace;
    }

    /** Tells whether a span starts in one of {@code blocks}, which are in the order of the source. */
    private static boolean oneHolds(List<GeneratedBlock> blocks, Span span) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span.start() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && blocks.get(low - 1).span.contains(span.start());
    }

    OldBlock old(SourceText text) {
        return new OldBlock(spelling(text), List.of(OldLines.around(text, span)), List.of(held), fields);
    }

    private String spelling(SourceText text) {
        int line = text.positionOf(assignment.start()).line();
        return "`" + PythonFormat.NAME + "` of line " + line + " behind the marker `" + MARKERS.start() + "`";
    }
}
