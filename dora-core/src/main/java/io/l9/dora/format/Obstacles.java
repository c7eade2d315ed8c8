package io.l9.dora.format;

import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for the first value of some fields that a format cannot spell. */
public final class Obstacles {

    private final int maxDepth;
    private final Function<Value, Optional<String>> reason;

    /**
     * Makes a search.
     *
     * @param maxDepth levels of nesting that the format reads, the fields themselves being the first
     * @param reason what a value is that cannot be spelled, whatever its parts and including the keys of a map, as {@code a tuple, which JSON does
     *     not have}; empty where there is no obstacle
     */
    public Obstacles(int maxDepth, Function<Value, Optional<String>> reason) {
        this.maxDepth = maxDepth;
        this.reason = reason;
    }

    /** Returns why {@code fields} cannot be spelled, as words of a message that name the field. */
    public Optional<String> in(Value.Mapping fields) {
        Optional<String> own = reason.apply(fields).map(what -> "the block holds " + what);
        return own.isPresent()
                ? own
                : first(
                        fields.entries().stream(),
                        entry -> inside(entry.value(), 2)
                                .map(what -> "field `" + name(entry.key()) + "` holds " + what));
    }

    private Optional<String> inside(Value value, int depth) {
        boolean nested = value instanceof Value.Sequence || value instanceof Value.Mapping;
        if (nested && depth > maxDepth) {
            return Optional.of("values nested deeper than " + maxDepth + " levels");
        }
        Optional<String> own = reason.apply(value);
        return own.isPresent() ? own : first(parts(value).stream(), part -> inside(part, depth + 1));
    }

    private static <T> Optional<String> first(Stream<T> parts, Function<T, Optional<String>> obstacle) {
        return parts.map(obstacle).flatMap(Optional::stream).findFirst();
    }

    private static List<Value> parts(Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.items();
        }
        return value instanceof Value.Mapping mapping
                ? mapping.entries().stream().map(Value.Entry::value).toList()
                : List.of();
    }

    private static String name(Value key) {
        return key instanceof Value.Text text ? Printable.value(text.text()) : key.kind();
    }
}
