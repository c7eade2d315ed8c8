package io.l9.dora.report;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * Why one file is in or out, and what the contract says of it.
 *
 * @param path the file, from the root
 * @param scope why the file is looked at or not, a sentence without a period
 * @param judged what was found in it; empty for a file that is out
 */
public record Explanation(String path, String scope, Optional<Judged> judged) {

    /**
     * A file that the contract applies to.
     *
     * @param format the name of its format
     * @param carrier how it holds its block, or would; empty when nobody can tell
     * @param carrierReason why that carrier
     * @param block where its block starts, if it has one
     * @param tails the blocks at its end that it has to have and can hold
     * @param fields the fields of the block with their values, printable, in the order of the source; of a map each entry by itself
     * @param sources where each field gets its value from when the block is written
     * @param injection what the goal {@code inject} would do about it, printable
     * @param findings what is wrong with the file on its own and among its siblings; empty when it passes
     * @param known likewise, what the baseline knows
     */
    public record Judged(
            String format,
            Optional<Carrier> carrier,
            String carrierReason,
            Optional<Position> block,
            List<Tail> tails,
            List<String> fields,
            List<Source> sources,
            String injection,
            List<Finding> findings,
            List<Finding> known) {

        public Judged {
            tails = List.copyOf(tails);
            fields = List.copyOf(fields);
            sources = List.copyOf(sources);
            findings = List.copyOf(findings);
            known = List.copyOf(known);
        }
    }

    /**
     * A block at the end of a file.
     *
     * @param start where it starts; empty where there is none that can be read
     * @param fields those of the block with their values, as those of the header
     */
    public record Tail(BlockKind kind, Optional<Position> start, List<String> fields) {

        public Tail {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Where a field gets its value from.
     *
     * @param field its name
     * @param value the value, printable; empty where there is none yet, as that of a clock
     * @param origin the document with line and column, or the term of the contract; where nothing gives a value, what was looked at. Printable
     */
    public record Source(String field, Optional<String> value, String origin) {}
}
