package io.l9.dora.tail;

import java.util.Set;

/** The names of the rules about blocks at the end of files: by them a finding about such a block is told from one about the header. */
public final class TailRules {

    /** A file has the blocks that it has to have. */
    public static final String PRESENCE = "blocks_presence";

    /** They stand in their place, once. */
    public static final String POSITION = "blocks_position";

    /** They can be read, and their fields have the form that they have to have. */
    public static final String SHAPE = "blocks_shape";

    /** They say the same as the header where they repeat it. */
    public static final String AGREEMENT = "blocks_agreement";

    private static final Set<String> ALL = Set.of(PRESENCE, POSITION, SHAPE, AGREEMENT);

    private TailRules() {}

    /** Tells whether {@code rule} is one of them. */
    public static boolean has(String rule) {
        return ALL.contains(rule);
    }
}
