package io.l9.dora.yaml;

import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Spells entries of a map as lines: collections on lines of their own, two blanks deeper each, empty ones as {@code []} and {@code {}}. There is no
 * {@linkplain Obstacle obstacle} to what is spelled.
 */
final class ValueLines {

    private static final String STEP = "  ";

    private final List<String> lines = new ArrayList<>();

    private ValueLines() {}

    /** Returns the lines of {@code entry}, each with {@code indent} in front. */
    static List<String> of(Value.Entry entry, String indent) {
        ValueLines spelled = new ValueLines();
        spelled.entry(entry, indent, indent);
        return spelled.lines;
    }

    /** Adds an entry whose first line starts with {@code lead}: the indentation, or that of a list item with its dash. */
    private void entry(Value.Entry entry, String lead, String indent) {
        String key = lead + ScalarSpelling.ofKey(entry.key()) + ":";
        if (isOnOneLine(entry.value())) {
            lines.add(key + " " + onOneLine(entry.value()));
        } else {
            lines.add(key);
            collection(entry.value(), indent + STEP, indent + STEP);
        }
    }

    private void collection(Value value, String lead, String indent) {
        String next = lead;
        if (value instanceof Value.Sequence sequence) {
            for (Value item : sequence.items()) {
                item(item, next + "- ", indent + STEP);
                next = indent;
            }
        } else if (value instanceof Value.Mapping mapping) {
            for (Value.Entry entry : mapping.entries()) {
                entry(entry, next, indent);
                next = indent;
            }
        }
    }

    private void item(Value item, String lead, String indent) {
        if (isOnOneLine(item)) {
            lines.add(lead + onOneLine(item));
        } else {
            collection(item, lead, indent);
        }
    }

    private static boolean isOnOneLine(Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.items().isEmpty();
        }
        return !(value instanceof Value.Mapping mapping) || mapping.entries().isEmpty();
    }

    private static String onOneLine(Value value) {
        if (value instanceof Value.Sequence) {
            return "[]";
        }
        return value instanceof Value.Mapping ? "{}" : ScalarSpelling.of(value);
    }
}
