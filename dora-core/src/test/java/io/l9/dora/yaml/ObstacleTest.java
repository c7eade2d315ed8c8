package io.l9.dora.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.value.Value;
import io.l9.dora.value.Value.NumberKind;
import io.l9.dora.value.Value.SequenceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObstacleTest {

    private static Value.Sequence sequence(SequenceKind kind) {
        return new Value.Sequence(kind, List.of(), Value.NOWHERE);
    }

    private static Value.Mapping keyed(Value key) {
        return new Value.Mapping(List.of(new Value.Entry(key, Value.of(true))), Value.NOWHERE);
    }

    private static Value nested(int levels) {
        Value value = Value.of("deep");
        for (int i = 0; i < levels; i++) {
            value = Value.of(List.of(value));
        }
        return value;
    }

    static Stream<Arguments> unspellable() {
        return Stream.of(
                Arguments.of(sequence(SequenceKind.TUPLE), "a tuple, for which YAML has no spelling"),
                Arguments.of(sequence(SequenceKind.SET), "a set, for which YAML has no spelling"),
                Arguments.of(new Value.Other("bytes", Value.NOWHERE), "bytes, for which YAML has no spelling"),
                Arguments.of(
                        new Value.Num("1e" + "9".repeat(20), NumberKind.FLOAT, Value.NOWHERE),
                        "a number, for which YAML has no spelling"),
                Arguments.of(Value.of(List.of(Value.of("\ud83d"))), "half of a surrogate pair, which no text file can"),
                Arguments.of(keyed(Value.of("\ude00")), "half of a surrogate pair, which no text file can"),
                Arguments.of(keyed(Value.of(List.of())), "a list as a key, and YAML readers want a scalar there"),
                Arguments.of(
                        keyed(Value.of("k".repeat(1025))),
                        "a key of more than 1024 characters, and YAML readers accept no longer one"),
                Arguments.of(nested(99), "collections nested deeper than 98 levels"));
    }

    @ParameterizedTest
    @MethodSource("unspellable")
    void namesTheFieldAndWhatItHolds(Value value, String expected) {
        assertThat(Obstacle.in(Value.of(Map.of("tags", value)))).hasValue("the field tags holds " + expected);
    }

    @Test
    void findsNoneInWhatAReaderAccepts() {
        assertThat(Obstacle.in(Value.of(Map.of("deep", nested(98))))).isEmpty();
        assertThat(Obstacle.in(Value.of(Map.of("long", keyed(Value.of("k".repeat(1024)))))))
                .isEmpty();
        assertThat(Obstacle.in(Value.of(Map.of("pair", Value.of("\ud83d\ude00")))))
                .isEmpty();
    }

    @Test
    void findsAFieldWithoutAName() {
        assertThat(Obstacle.in(keyed(Value.of(List.of()))))
                .hasValue(
                        "the field with a key that is no text holds a list as a key, and YAML readers want a scalar there");
    }
}
