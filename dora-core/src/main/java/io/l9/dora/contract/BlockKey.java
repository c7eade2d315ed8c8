package io.l9.dora.contract;

import io.l9.dora.block.BlockKind;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code blocks}: which of its blocks a file has to have. */
final class BlockKey {

    private static final String KEY = "blocks";
    private static final List<BlockKind> USUAL = List.of(BlockKind.HEADER);
    private static final Form<List<BlockKind>> FORM = Form.fitting(
            Form.notEmpty(Form.distinct(
                    Forms.oneOf(Forms.byName(BlockKind.values(), BlockKind::id)).list("blocks"))),
            blocks -> blocks.isEmpty() || blocks.contains(BlockKind.HEADER),
            "a list with `header` in it, which every file has");

    private BlockKey() {}

    /** Reads the key. */
    static Set<BlockKind> read(MapReader root) {
        Set<BlockKind> blocks = EnumSet.of(BlockKind.HEADER);
        blocks.addAll(root.get(KEY, FORM).orElse(USUAL));
        return blocks;
    }
}
