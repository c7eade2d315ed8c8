package io.l9.dora.format;

import io.l9.dora.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a value means, without the places: String, Boolean, BigInteger, List, Map, and an empty Optional for nothing.
 */
public final class Plain {

    private Plain() {}

    /** Returns the meaning of {@code value}. */
    public static Object of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Num num) {
            return number(num.literal());
        }
        if (value instanceof Value.Sequence sequence) {
            return sequence.items().stream().map(Plain::of).collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Value.Mapping mapping) {
            return of(mapping);
        }
        return value instanceof Value.Null ? Optional.empty() : List.of("no plain value", value);
    }

    /** Returns the meaning of {@code mapping}, in its order. */
    public static Map<String, Object> of(Value.Mapping mapping) {
        Map<String, Object> plain = new LinkedHashMap<>();
        mapping.entries()
                .forEach(e -> plain.put(e.name().orElseGet(() -> e.key().toString()), of(e.value())));
        return plain;
    }

    private static Object number(String literal) {
        boolean decimal = literal.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return decimal ? new BigInteger(literal) : List.of("a number", literal);
    }

    /** Returns fields of that meaning which stand in no file. */
    public static Value.Mapping mapping(Map<String, ?> plain) {
        Map<String, Value> values = new LinkedHashMap<>();
        plain.forEach((name, value) -> values.put(name, value(value)));
        return Value.of(values);
    }

    private static Value value(Object plain) {
        if (plain instanceof String text) {
            return Value.of(text);
        }
        if (plain instanceof Boolean bool) {
            return Value.of(bool.booleanValue());
        }
        if (plain instanceof BigInteger number) {
            return new Value.Num(number.toString(), Value.NumberKind.INTEGER, Value.NOWHERE);
        }
        if (plain instanceof List<?> items) {
            return Value.of(items.stream().map(Plain::value).toList());
        }
        if (plain instanceof Map<?, ?> map) {
            Map<String, Value> values = new LinkedHashMap<>();
            map.forEach((name, value) -> values.put((String) name, value(value)));
            return Value.of(values);
        }
        return new Value.Null(Value.NOWHERE);
    }

    /** Returns a value with other texts in it; keys stay. */
    public static Value withTexts(Value value, UnaryOperator<String> other) {
        if (value instanceof Value.Text text) {
            return Value.of(other.apply(text.text()));
        }
        if (value instanceof Value.Sequence sequence) {
            return Value.of(sequence.items().stream()
                    .map(item -> withTexts(item, other))
                    .toList());
        }
        return value instanceof Value.Mapping mapping
                ? new Value.Mapping(
                        mapping.entries().stream()
                                .map(entry -> new Value.Entry(entry.key(), withTexts(entry.value(), other)))
                                .toList(),
                        Value.NOWHERE)
                : value;
    }
}
