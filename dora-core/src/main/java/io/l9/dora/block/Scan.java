package io.l9.dora.block;

import java.util.List;

/** What a format finds in a file. */
public sealed interface Scan {

    /** Returns what is wrong about the block, in the order of the source, in whatever order it was found. */
    List<Defect> defects();

    /** The file has a block that could be read. */
    record Found(Block block, List<Defect> defects) implements Scan {
        public Found {
            defects = inOrder(defects);
        }
    }

    /**
     * The file has no block.
     *
     * @param place where it belongs
     * @param defects remains of one, as a marker without a block
     */
    record Absent(Place place, List<Defect> defects) implements Scan {
        public Absent {
            defects = inOrder(defects);
        }
    }

    /**
     * The file has something that was meant to be a block and cannot be read.
     *
     * @param defects at least one
     */
    record Malformed(List<Defect> defects) implements Scan {
        public Malformed {
            defects = inOrder(defects);
        }
    }

    /**
     * Where a block would be inserted.
     *
     * @param carrier the one that this file can take without harm
     * @param offset byte offset; 0 for a {@link Carrier#SIDECAR}
     */
    record Place(Carrier carrier, int offset) {}

    private static List<Defect> inOrder(List<Defect> defects) {
        return defects.isEmpty()
                ? List.of()
                : defects.stream().sorted(Defect.BY_PLACE).toList();
    }
}
