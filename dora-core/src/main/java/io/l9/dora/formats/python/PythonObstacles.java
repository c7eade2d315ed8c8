package io.l9.dora.formats.python;

import io.l9.dora.format.Obstacles;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What no Python literal can say. */
final class PythonObstacles {

    /** CPython's parser gives up somewhere below 200 open brackets. */
    private static final int MAX_DEPTH = 100;

    /** Bytes are the one key that is told apart by its spelling, and an obstacle anyway. */
    private static final DictKey KEYS = new DictKey(SourceText.of(""));

    private PythonObstacles() {}

    /** Returns why {@code fields} cannot be spelled, as words of a message. */
    static Optional<String> in(Value.Mapping fields) {
        return new Obstacles(MAX_DEPTH, PythonObstacles::reason).in(fields);
    }

    private static Optional<String> reason(Value value) {
        if (value instanceof Value.Other) {
            return Optional.of(value.described() + ", which a block cannot hold");
        }
        if (value instanceof Value.Num number && PythonNotation.literal(number).isEmpty()) {
            String literal = Printable.value(number.literal());
            return Optional.of("the number " + literal + ", for which Python has no literal");
        }
        if (value instanceof Value.Mapping mapping) {
            return keys(mapping);
        }
        boolean set = value instanceof Value.Sequence sequence && sequence.sequenceKind() == Value.SequenceKind.SET;
        return set ? items((Value.Sequence) value) : Optional.empty();
    }

    private static Optional<String> keys(Value.Mapping mapping) {
        Set<String> identities = new HashSet<>();
        for (Value.Entry entry : mapping.entries()) {
            Optional<String> identity = identity(entry.key());
            if (identity.isEmpty()) {
                return Optional.of(entry.key().described() + " as a key, which Python does not take");
            }
            if (!identities.add(identity.get())) {
                return Optional.of("the key " + shown(entry.key()) + " twice");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> items(Value.Sequence set) {
        return set.items().stream()
                .filter(item -> identity(item).isEmpty())
                .map(item -> "a set with " + item.described() + " in it, which Python does not take")
                .findFirst();
    }

    private static Optional<String> identity(Value key) {
        return isSpelled(key) ? Optional.ofNullable(KEYS.identity(key)) : Optional.empty();
    }

    private static boolean isSpelled(Value key) {
        boolean tuple = key instanceof Value.Sequence s && s.sequenceKind() == Value.SequenceKind.TUPLE;
        return tuple
                ? ((Value.Sequence) key).items().stream().allMatch(PythonObstacles::isSpelled)
                : reason(key).isEmpty();
    }

    private static String shown(Value key) {
        return "`" + (key instanceof Value.Text text ? Printable.value(text.text()) : key.kind()) + "`";
    }
}
