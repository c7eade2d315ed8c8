package io.l9.dora;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.RequiredBlocks;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.document.NearestName;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the names of blocks that a parameter lists. */
public final class BlockNames {

    private static final List<String> KNOWN =
            Stream.of(BlockKind.values()).map(BlockKind::id).toList();

    private BlockNames() {}

    /**
     * Returns the blocks of these names; or what is wrong with all of them.
     *
     * @param parameter what lists them, as messages name it
     * @param names as {@link BlockKind#id} gives them; blank ones are left out
     */
    public static Checked<Set<BlockKind>> read(String parameter, List<String> names) {
        Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
        List<Diagnostic> problems = new ArrayList<>();
        for (String name : names) {
            String word = name.strip();
            Optional<BlockKind> kind = named(word);
            kind.ifPresent(kinds::add);
            if (kind.isEmpty() && !word.isEmpty()) {
                problems.add(Diagnostic.error(
                        Location.of(parameter),
                        "unknown block `" + Printable.value(word) + "`; " + NearestName.hint(word, KNOWN)));
            }
        }
        return problems.isEmpty() ? Checked.of(kinds, List.of()) : Checked.failed(problems);
    }

    private static Optional<BlockKind> named(String word) {
        return Stream.of(BlockKind.values())
                .filter(kind -> kind.id().equals(word))
                .findFirst();
    }

    /** Returns the names of these blocks as {@link #read} takes them, with commas between them, in the order in which they stand in a file. */
    public static String of(Set<BlockKind> kinds) {
        return kinds.stream().sorted().map(BlockKind::id).collect(Collectors.joining(","));
    }

    /** Returns likewise the blocks that files have to have, none or the header among them. */
    public static Checked<Set<BlockKind>> readWithHeader(String parameter, List<String> names) {
        Checked<Set<BlockKind>> read = read(parameter, names);
        return read.value()
                .flatMap(kinds -> RequiredBlocks.problem(kinds, right -> "`" + of(right) + "`"))
                .map(problem ->
                        Checked.<Set<BlockKind>>failed(List.of(Diagnostic.error(Location.of(parameter), problem))))
                .orElse(read);
    }
}
