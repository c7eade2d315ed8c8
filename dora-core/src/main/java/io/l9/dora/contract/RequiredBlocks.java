package io.l9.dora.contract;

import io.l9.dora.block.BlockKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What holds for every choice of the blocks that files have to have. */
public final class RequiredBlocks {

    private RequiredBlocks() {}

    /**
     * Returns what is wrong with a choice, as words of a message without a period; empty for a right one, and for none at all.
     *
     * @param example spells a choice where this one stands, for people to copy
     */
    public static Optional<String> problem(Collection<BlockKind> kinds, Function<Set<BlockKind>, String> example) {
        if (kinds.isEmpty() || kinds.contains(BlockKind.HEADER)) {
            return Optional.empty();
        }
        Set<BlockKind> right = EnumSet.copyOf(kinds);
        right.add(BlockKind.HEADER);
        return Optional.of(
                "expected `header` among the blocks: every file has one, which says what the others belong to; write "
                        + example.apply(right));
    }
}
