package io.l9.dora.rule;

/**
 * Lets equal values be one object, so that a tree of many files holds on to few: most files share their layer, their domain and the lines that
 * these stand on. It forgets: a hostile tree in which no two values are equal costs it no more than any other. Safe for several threads, for values
 * whose fields are final.
 */
public final class ValuePool {

    /** A power of two, far more than a sound tree has different values at a time. */
    private static final int SLOTS = 1 << 12;

    private final Object[] slots = new Object[SLOTS];

    /** Returns a value that equals {@code value}: one that was seen before, if it is still known. */
    @SuppressWarnings("unchecked") // Equal values are of one class: texts, optional texts, and records.
    public <T> T shared(T value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        // Two threads may put different values here: each takes the one that it has read, whole.
        Object known = slots[slot];
        if (value.equals(known)) {
            return (T) known;
        }
        slots[slot] = value;
        return value;
    }
}
