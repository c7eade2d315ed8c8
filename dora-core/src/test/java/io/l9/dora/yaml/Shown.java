package io.l9.dora.yaml;

import io.l9.dora.value.Value;
import java.util.stream.Collectors;

/** Shows a value in one line with the kind of each part, so that tests can state both at once. */
public final class Shown {

    private Shown() {}

    public static String of(Value value) {
        if (value instanceof Value.Text text) {
            return "'" + text.text() + "'";
        }
        if (value instanceof Value.Bool bool) {
            return "bool " + bool.value();
        }
        if (value instanceof Value.Num number) {
            return number.kind() + " " + number.literal();
        }
        if (value instanceof Value.Sequence sequence) {
            return sequence.items().stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.kind();
    }
}
