package io.l9.dora.yaml;

import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what keeps fields from being spelled as YAML that is read back equal. */
public final class Obstacle {

    /** Longest key that a reader has to accept, in characters (YAML 1.2.2, 7.4.2). */
    private static final int LONGEST_KEY = 1024;

    /** The document and the block are two levels of those that a reader accepts. */
    private static final int LEVELS = YamlEvents.MAX_DEPTH - 2;

    private Obstacle() {}

    /** Returns the first obstacle as words of a message, empty where there is none. */
    public static Optional<String> in(Value.Mapping fields) {
        return first(fields.entries().stream().map(Obstacle::inField));
    }

    private static Optional<String> inField(Value.Entry field) {
        String name = field.name().map(Printable::value).orElse("with a key that is no text");
        return inEntry(field, LEVELS).map(obstacle -> "the field " + name + " holds " + obstacle);
    }

    private static Optional<String> inEntry(Value.Entry entry, int levels) {
        return inKey(entry.key()).or(() -> in(entry.value(), levels));
    }

    private static Optional<String> inKey(Value key) {
        if (key instanceof Value.Sequence || key instanceof Value.Mapping) {
            return Optional.of(key.described() + " as a key, and YAML readers want a scalar there");
        }
        return inScalar(key).or(() -> inLength(key));
    }

    private static Optional<String> inLength(Value key) {
        return ScalarSpelling.ofKey(key).length() > LONGEST_KEY
                ? Optional.of(
                        "a key of more than " + LONGEST_KEY + " characters, and YAML readers accept no longer one")
                : Optional.empty();
    }

    private static Optional<String> in(Value value, int levels) {
        if (value instanceof Value.Sequence sequence) {
            return inSequence(sequence, levels);
        }
        if (value instanceof Value.Mapping mapping) {
            return levels == 0 ? tooDeep() : first(mapping.entries().stream().map(entry -> inEntry(entry, levels - 1)));
        }
        return inScalar(value);
    }

    private static Optional<String> inSequence(Value.Sequence sequence, int levels) {
        if (sequence.sequenceKind() != Value.SequenceKind.LIST) {
            return noSpelling(sequence);
        }
        return levels == 0 ? tooDeep() : first(sequence.items().stream().map(item -> in(item, levels - 1)));
    }

    private static Optional<String> inScalar(Value scalar) {
        if (scalar instanceof Value.Text text) {
            boolean half = text.text().codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
            return half ? Optional.of("half of a surrogate pair, which no text file can") : Optional.empty();
        }
        if (scalar instanceof Value.Num number) {
            return isReadAlike(number) ? Optional.empty() : noSpelling(number);
        }
        return scalar instanceof Value.Other ? noSpelling(scalar) : Optional.empty();
    }

    private static Optional<String> first(Stream<Optional<String>> obstacles) {
        return obstacles.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> noSpelling(Value value) {
        return Optional.of(value.described() + ", for which YAML has no spelling");
    }

    private static Optional<String> tooDeep() {
        return Optional.of("collections nested deeper than " + LEVELS + " levels");
    }

    /** A number too large to reckon with keeps its spelling, which may be that of another language, or a text to readers of YAML 1.1. */
    private static boolean isReadAlike(Value.Num number) {
        String literal = number.canonical();
        boolean sameKind = CoreSchema.resolve(literal, number.span()) instanceof Value.Num read
                && read.numberKind() == number.numberKind();
        return sameKind && (number.numberKind() == Value.NumberKind.INTEGER || literal.contains("."));
    }
}
