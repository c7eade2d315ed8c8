package io.l9.dora.formats.python;

import io.l9.dora.block.OldBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All headers of a module that are spelled as they were before today's format, and can be read. */
final class OldSpellings {

    private static final Comparator<Span> BY_PLACE = Comparator.comparingInt(Span::start);

    private OldSpellings() {}

    static List<OldBlock> in(SourceText text) {
        List<OldBlock> blocks = new ArrayList<>();
        GeneratedBlock.in(text).forEach(block -> blocks.add(block.old(text)));
        TwoHalves.in(text).flatMap(TwoHalves::block).ifPresent(blocks::add);
        return apart(blocks).stream()
                .sorted(Comparator.comparing(block -> block.parts().get(0), BY_PLACE))
                .toList();
    }

    /** An empty line between two parts goes with the first one. */
    private static List<OldBlock> apart(List<OldBlock> blocks) {
        List<Span> parts = blocks.stream()
                .flatMap(block -> block.parts().stream())
                .sorted(BY_PLACE)
                .toList();
        Map<Span, Span> apart = new HashMap<>();
        int from = 0;
        for (Span part : parts) {
            apart.put(part, new Span(Math.max(from, part.start()), part.end()));
            from = part.end();
        }
        return blocks.stream()
                .map(block -> new OldBlock(
                        block.spelling(),
                        block.parts().stream().sorted(BY_PLACE).map(apart::get).toList(),
                        block.held().stream().sorted(BY_PLACE).toList(),
                        block.fields()))
                .toList();
    }
}
