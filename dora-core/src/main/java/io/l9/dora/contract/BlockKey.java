package io.l9.dora.contract;

import io.l9.dora.block.BlockKind;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code blocks}: which of its blocks a file has to have. */
final class BlockKey {

    private static final String KEY = "blocks";
    private static final List<BlockKind> USUAL = List.of(BlockKind.HEADER);
    private static final Form<List<BlockKind>> LIST = Form.notEmpty(Form.distinct(
            Forms.oneOf(Forms.byName(BlockKind.values(), BlockKind::id)).list("blocks")));
    private static final Form<List<BlockKind>> FORM = (value, what, problems) -> {
        Optional<List<BlockKind>> blocks = LIST.read(value, what, problems);
        blocks.flatMap(kinds -> RequiredBlocks.problem(kinds, BlockKey::spelled))
                .ifPresent(problem -> problems.error(value.span(), what + ": " + problem));
        return blocks;
    };

    private BlockKey() {}

    private static String spelled(Set<BlockKind> kinds) {
        return "`" + KEY + ": [" + kinds.stream().sorted().map(BlockKind::id).collect(Collectors.joining(", ")) + "]`";
    }

    /** Reads the key. */
    static Set<BlockKind> read(MapReader root) {
        Set<BlockKind> blocks = EnumSet.of(BlockKind.HEADER);
        blocks.addAll(root.get(KEY, FORM).orElse(USUAL));
        return blocks;
    }
}
