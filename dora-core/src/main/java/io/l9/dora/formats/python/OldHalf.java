package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One half of a header as it was spelled in two.
 *
 * @param assignment the name and what follows it up to the value
 * @param held the assignment, with its value where that can be read
 * @param block the half; null where it cannot be read
 * @param problems why not
 */
record OldHalf(
        String name, Span assignment, Span held, @Nullable Block block, List<Defect> problems) {

    /** Returns the half that is known by {@code signs}. */
    static Optional<OldHalf> in(SourceText text, BlockSigns signs) {
        Outline outline = Outline.read(text, signs);
        return outline.parts().stream()
                .filter(Part::bindsBlock)
                .findFirst()
                .map(part ->
                        read(text, part.span(), signs, new BlockScan(text, signs, outline, new Anywhere()).scan()));
    }

    private static OldHalf read(SourceText text, Span assignment, BlockSigns signs, Scan scan) {
        if (!(scan instanceof Scan.Found found)) {
            return new OldHalf(signs.name(), assignment, assignment, null, scan.defects());
        }
        List<Defect> others = found.defects().stream()
                .filter(defect -> defect.kind() == Defect.Kind.SECOND_BLOCK)
                .toList();
        Span held = withValue(text, assignment);
        return new OldHalf(signs.name(), assignment, held, others.isEmpty() ? found.block() : null, others);
    }

    private static Span withValue(SourceText text, Span assignment) {
        return LiteralParser.parse(text, assignment.end()) instanceof Literal.Parsed value
                ? new Span(assignment.start(), value.end())
                : assignment;
    }

    /** Returns what the half is called and where it stands, as words of a message. */
    String words(SourceText text) {
        return "`" + name + "` of line " + text.positionOf(assignment.start()).line();
    }

    /** A half is taken wherever it stands. */
    private record Anywhere() implements Home {

        @Override
        public int offset() {
            return 0;
        }

        @Override
        public Optional<Defect> obstacle() {
            return Optional.empty();
        }

        @Override
        public Optional<String> objection(int index, Span block) {
            return Optional.empty();
        }
    }
}
