package io.l9.dora.document;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is found out when somebody first asks for it, and is the same from then on. Threads that come first at once wait for one of them.
 *
 * @param <T> what the value is
 */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

    /**
     * Finds out nothing yet.
     *
     * @param source gives the value; asked once, unless it throws
     */
    public Once(Supplier<T> source) {
        this.source = source;
    }

    /** Returns a value that is known already. */
    public static <T> Once<T> of(T value) {
        Once<T> known = new Once<>(() -> value);
        known.value = value;
        return known;
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? found() : known;
    }

    private synchronized T found() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
