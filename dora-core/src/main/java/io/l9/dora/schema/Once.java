package io.l9.dora.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks another supplier once, when it is first asked itself. Used by one thread at a time. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
