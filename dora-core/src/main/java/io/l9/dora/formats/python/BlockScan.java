package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges the outline of one module for one kind of block.
 *
 * <p>The first module-level statement that binds the block's name is the block. If it is a plain or annotated assignment of a
 * dict, the block is found; bound in any other way it is malformed, since what a reader of the module sees could not be known. An
 * assignment in a function, a class or an {@code if} is no block, but a file without one is told about it.
 */
final class BlockScan {

    private final SourceText text;
    private final String name;
    private final Outline outline;
    private final Home home;
    private final MarkerPairs markerPairs;

    /**
     * Makes a judge.
     *
     * @param outline that of the text by these signs
     * @param home where such a block belongs
     */
    BlockScan(SourceText text, BlockSigns signs, Outline outline, Home home) {
        this.text = text;
        this.name = signs.name();
        this.outline = outline;
        this.home = home;
        this.markerPairs = new MarkerPairs(text, signs, outline);
    }

    Scan scan() {
        int[] bindings = indices(Part::bindsBlock);
        if (bindings.length == 0) {
            return absent();
        }
        int first = bindings[0];
        List<Defect> others = IntStream.of(bindings)
                .skip(1)
                .mapToObj(i -> second(part(i), part(first)))
                .toList();
        if (part(first).is(Part.Kind.BINDING)) {
            return malformed(part(first).span(), "expected `" + name + " = {...}` as a statement of its own", others);
        }
        Literal literal = LiteralParser.parse(text, part(first).span().end());
        if (literal instanceof Literal.Rejected rejected) {
            return malformed(rejected.span(), rejected.message(), others);
        }
        Literal.Parsed parsed = (Literal.Parsed) literal;
        if (parsed.value() instanceof Value.Mapping fields) {
            return found(first, fields, parsed, others);
        }
        String message = "expected a dict, found " + parsed.value().described();
        return malformed(parsed.value().span(), message, others);
    }

    private Scan absent() {
        Stream<Defect> nested = IntStream.of(indices(p -> p.is(Part.Kind.NESTED)))
                .mapToObj(i -> new Defect(
                        Defect.Kind.MISPLACED,
                        part(i).span(),
                        "a block inside another statement is none; it belongs at module level"));
        List<Defect> defects = new ArrayList<>(nested.toList());
        defects.addAll(markerPairs.withoutBlock());
        home.obstacle().ifPresent(defects::add);
        return new Scan.Absent(new Scan.Place(Carrier.ASSIGNMENT, home.offset()), defects);
    }

    private static Scan malformed(Span span, String message, List<Defect> others) {
        Stream<Defect> syntax = Stream.of(new Defect(Defect.Kind.SYNTAX, span, message));
        return new Scan.Malformed(Stream.concat(syntax, others.stream()).toList());
    }

    private Scan found(int index, Value.Mapping fields, Literal.Parsed parsed, List<Defect> others) {
        List<Defect> defects = new ArrayList<>(others);
        Span span = markerPairs.blockSpan(index, parsed.end());
        home.objection(index, span)
                .ifPresent(words -> defects.add(
                        new Defect(Defect.Kind.MISPLACED, part(index).span(), words)));
        defects.addAll(markerPairs.defectsAround(index));
        parsed.duplicates().forEach(d -> defects.add(duplicate(d)));
        Value.Mapping ordered = parsed.duplicates().isEmpty() ? fields : inSourceOrder(fields);
        return new Scan.Found(new Block(Carrier.ASSIGNMENT, span, ordered), defects);
    }

    /** A dict has a key that is written twice where it was written first, with the value written last; a block has it where that value is. */
    private static Value.Mapping inSourceOrder(Value.Mapping dict) {
        List<Value.Entry> entries = dict.entries().stream()
                .map(entry -> new Value.Entry(entry.key(), inSourceOrder(entry.value())))
                .sorted(Comparator.comparingInt(entry -> entry.key().span().start()))
                .toList();
        return new Value.Mapping(entries, dict.span());
    }

    private static Value inSourceOrder(Value value) {
        if (value instanceof Value.Mapping dict) {
            return inSourceOrder(dict);
        }
        if (value instanceof Value.Sequence sequence) {
            List<Value> items =
                    sequence.items().stream().map(BlockScan::inSourceOrder).toList();
            return new Value.Sequence(sequence.sequenceKind(), items, sequence.span());
        }
        return value;
    }

    private Defect duplicate(Literal.Duplicate duplicate) {
        Span span = duplicate.key().span();
        String key = duplicate.key() instanceof Value.Text t ? t.text() : text.string(span);
        int line = lineOf(duplicate.earlier().span());
        return new Defect(
                Defect.Kind.SYNTAX,
                span,
                "duplicate key `" + Printable.value(key) + "`; the first one is on line " + line);
    }

    private Defect second(Part part, Part first) {
        String what = part.is(Part.Kind.ASSIGNMENT) ? "a second block" : "`" + name + "` is bound again";
        String message = what + "; the first one is on line " + lineOf(first.span());
        return new Defect(Defect.Kind.SECOND_BLOCK, part.span(), message);
    }

    private int lineOf(Span span) {
        return text.positionOf(span.start()).line();
    }

    private Part part(int index) {
        return outline.parts().get(index);
    }

    private int[] indices(Predicate<Part> kind) {
        return IntStream.range(0, outline.parts().size())
                .filter(i -> kind.test(part(i)))
                .toArray();
    }
}
