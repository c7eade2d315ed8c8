package io.l9.dora.rule;

import io.l9.dora.block.Block;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import java.util.List;

/** A rule about the fields of a block; files without a readable one are other rules' business. */
public interface BlockRule extends Rule {

    @Override
    default List<Violation> check(Subject subject, Contract contract) {
        if (subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found) {
            return check(file, found.block(), contract);
        }
        return List.of();
    }

    /** Judges a block. */
    List<Violation> check(Subject.Scanned file, Block block, Contract contract);
}
