package io.l9.dora.document;

import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one map of the contract key by key, and says in the end which keys nobody asked for. */
public final class MapReader {

    private final String name;
    private final Value.Mapping mapping;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Starts to read.
     *
     * @param name the map as messages call it
     */
    public MapReader(String name, Value.Mapping mapping, Problems problems) {
        this.name = name;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** The form of a map. */
    public static final Form<MapReader> MAP = (value, what, problems) -> {
        if (value instanceof Value.Mapping mapping) {
            return Optional.of(new MapReader(what, mapping, problems));
        }
        problems.wrongKind(value, what, "a map");
        return Optional.empty();
    };

    /** The form of a map that may be left empty, so that a key alone says "with all that is usual". */
    public static final Form<MapReader> MAP_OR_NOTHING = (value, what, problems) -> value instanceof Value.Null
            ? Optional.of(new MapReader(what, new Value.Mapping(List.of(), value.span()), problems))
            : MAP.read(value, what, problems);

    /** Tells whether the key is there, whatever its value, and notes that it is a known one. */
    public boolean has(String key) {
        known.add(key);
        return mapping.entry(key).isPresent();
    }

    /** Returns the value of a key as {@code form} reads it; empty when the key is missing or its value wrong. */
    public <T> Optional<T> get(String key, Form<T> form) {
        known.add(key);
        Optional<Value> value = mapping.get(key);
        return value.isEmpty() ? Optional.empty() : form.read(value.get(), Problems.quoted(key), problems);
    }

    /** Returns the value of a key that has to be there. */
    public <T> Optional<T> require(String key, Form<T> form) {
        if (!has(key)) {
            problems.error(mapping.span(), name + ": expected a key " + Problems.quoted(key) + ", found none");
        }
        return get(key, form);
    }

    /** Notes keys that describe things to people and have no effect. */
    public void describe(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Says of a key that it is without effect, when it is there. */
    public void withoutEffect(String key) {
        known.add(key);
        Optional<Value.Entry> entry = mapping.entry(key);
        if (entry.isPresent()) {
            problems.info(entry.get().key().span(), Problems.quoted(key) + " has no effect in this version");
        }
    }

    /** Says which keys are unknown. To be called when all others were asked for. */
    public void end() {
        for (Value.Entry entry : mapping.entries()) {
            Optional<String> key = entry.name();
            if (key.isEmpty()) {
                problems.wrongKind(entry.key(), "a key of " + name, "a text");
            } else if (!known.contains(key.get())) {
                problems.unknown(entry.key().span(), name + ": unknown key", key.get(), known);
            }
        }
    }

    /** Returns the entries whose keys are texts; the others are reported. */
    public List<Value.Entry> entries() {
        List<Value.Entry> named = new ArrayList<>();
        for (Value.Entry entry : mapping.entries()) {
            if (entry.name().isPresent()) {
                named.add(entry);
            } else {
                problems.wrongKind(entry.key(), "a key of " + name, "a text");
            }
        }
        return named;
    }

    /** Returns the map as messages call it. */
    public String name() {
        return name;
    }

    /** Returns where the map stands. */
    public Span span() {
        return mapping.span();
    }

    /** Returns what is said about the document that the map stands in. */
    public Problems problems() {
        return problems;
    }
}
