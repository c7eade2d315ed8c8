package io.l9.dora.init;

import java.util.Set;

/**
 * What may be overwritten.
 *
 * @param parts the parts whose files may be
 */
public record Overwrite(Set<Part> parts) {

    /** Leaves all that is there alone. */
    public static final Overwrite NOTHING = new Overwrite(Set.of());

    public Overwrite {
        parts = Set.copyOf(parts);
    }

    boolean allows(Part part) {
        return parts.contains(part);
    }
}
