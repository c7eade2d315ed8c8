package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.text.Needles;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A header as it was spelled in two halves: one at the top with what identifies the component, one at the end with what governs it. Either may be there
 * alone.
 *
 * @param halves the one at the top first, at least one
 * @param uses what is to be said of other code that needs one of their names
 */
record TwoHalves(SourceText text, List<OldHalf> halves, List<Defect> uses) {

    /** The name of the half at the top. */
    static final String TOP = "__dora_meta__";

    /** The name of the half at the end. */
    static final String END = "__dora_footer__";

    private static final Needles NAMES = Needles.of(List.of(TOP, END));

    private static final BlockSigns TOP_SIGNS = BlockSigns.of(
            TOP, new Markers("# DORA HEADER META - AUTO-GENERATED - DO NOT EDIT MANUALLY", "# END DORA HEADER META"));
    private static final BlockSigns END_SIGNS = BlockSigns.of(
            END, new Markers("# DORA FOOTER META - AUTO-GENERATED - DO NOT EDIT MANUALLY", "# END DORA FOOTER META"));

    /** Returns the halves that a module has. */
    static Optional<TwoHalves> in(SourceText text) {
        if (text.indexOf(NAMES, text.bodyStart()) < 0) {
            return Optional.empty();
        }
        List<OldHalf> halves = Stream.of(TOP_SIGNS, END_SIGNS)
                .flatMap(signs -> OldHalf.in(text, signs).stream())
                .toList();
        return halves.isEmpty() ? Optional.empty() : Optional.of(new TwoHalves(text, halves, uses(text, halves)));
    }

    private static List<Defect> uses(SourceText text, List<OldHalf> halves) {
        if (halves.stream().anyMatch(half -> half.block() == null)) {
            return List.of();
        }
        Set<String> names = halves.stream().map(OldHalf::name).collect(Collectors.toSet());
        return NameUses.outside(text, names, halves.stream().map(OldHalf::held).toList());
    }

    /** Returns what to say of them where there is no header of today's. */
    List<Defect> defects() {
        Span first = halves.stream()
                .map(OldHalf::assignment)
                .min(Comparator.comparingInt(Span::start))
                .orElseThrow();
        List<Defect> defects = new ArrayList<>(List.of(OldLines.defect(first, spelling())));
        halves.forEach(half -> defects.addAll(half.problems()));
        defects.addAll(uses);
        return defects;
    }

    /** Returns the header that they make up; empty where one of them cannot be read, or is needed by other code. */
    Optional<OldBlock> block() {
        List<Block> blocks =
                halves.stream().map(OldHalf::block).filter(Objects::nonNull).toList();
        List<Span> held = halves.stream().map(OldHalf::held).toList();
        return blocks.size() < halves.size() || !uses.isEmpty()
                ? Optional.empty()
                : Optional.of(new OldBlock(spelling(), parts(blocks), held, merged(blocks)));
    }

    private String spelling() {
        return halves.stream().map(half -> half.words(text)).collect(Collectors.joining(" and "));
    }

    private List<Span> parts(List<Block> blocks) {
        return blocks.stream().map(block -> OldLines.around(text, block.span())).toList();
    }

    private static Value.Mapping merged(List<Block> blocks) {
        Set<Optional<String>> names = new HashSet<>();
        List<Value.Entry> entries = blocks.stream()
                .flatMap(block -> block.fields().entries().stream())
                .filter(entry -> entry.name().isEmpty() || names.add(entry.name()))
                .toList();
        return new Value.Mapping(entries, blocks.get(0).fields().span());
    }
}
