package io.l9.dora.value;

import io.l9.dora.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of data together with the bytes that spell it. */
public sealed interface Value {

    /** Returns the bytes that spell this value, quotes and brackets included. */
    Span span();

    /** Returns what this is in words that a message can use: {@code text}, {@code boolean}, {@code list}, ... */
    String kind();

    /** Returns {@link #kind} as a sentence has it, with its article where it takes one: {@code a list}, {@code an integer}, {@code null}. */
    default String described() {
        return switch (kind()) {
            case "null", "bytes" -> kind();
            default -> ("aeiou".indexOf(kind().charAt(0)) >= 0 ? "an " : "a ") + kind();
        };
    }

    /** Returns whether {@code other} means the same, wherever the two stand and however they are spelled. The order of the keys of a map counts. */
    default boolean means(Value other) {
        return Meaning.equal(this, other);
    }

    /** Returns a text that stands in no file. */
    static Text of(String text) {
        return new Text(text, NOWHERE);
    }

    /** Returns a boolean that stands in no file. */
    static Bool of(boolean value) {
        return new Bool(value, NOWHERE);
    }

    /** Returns a list that stands in no file. */
    static Sequence of(List<? extends Value> items) {
        return new Sequence(SequenceKind.LIST, List.copyOf(items), NOWHERE);
    }

    /** Returns a map that stands in no file, in the order of {@code entries}. */
    static Mapping of(Map<String, ? extends Value> entries) {
        return new Mapping(
                entries.entrySet().stream()
                        .map(entry -> new Entry(of(entry.getKey()), entry.getValue()))
                        .toList(),
                NOWHERE);
    }

    /** The span of what stands in no file. */
    Span NOWHERE = Span.at(0);

    /** A string; {@code text} is what it means, escapes resolved. */
    record Text(String text, Span span) implements Value {
        @Override
        public String kind() {
            return "text";
        }
    }

    /** A boolean as the host language spells it. */
    record Bool(boolean value, Span span) implements Value {
        @Override
        public String kind() {
            return "boolean";
        }
    }

    /** A number; {@code literal} is its spelling, since a number's text is what a version or a code was meant to be. */
    record Num(String literal, NumberKind numberKind, Span span) implements Value {
        @Override
        public String kind() {
            return numberKind == NumberKind.INTEGER ? "integer" : "number";
        }

        /**
         * Returns the number in the one spelling that JSON, YAML 1.1, YAML 1.2 and Python read alike, {@code 31} for {@code 0x1F} and {@code 1000.0}
         * for {@code 1e3}. Numbers of one kind mean the same exactly when these spellings are equal. What is not finite is {@code .inf},
         * {@code -.inf} or {@code .nan}; of a number too large to reckon with it is the literal itself.
         */
        public String canonical() {
            return Numeral.of(this);
        }
    }

    /** Whether a number has a fraction or an exponent. */
    enum NumberKind {
        INTEGER,
        FLOAT
    }

    /** The absence of a value: {@code None}, {@code null}, {@code ~} or nothing. */
    record Null(Span span) implements Value {
        @Override
        public String kind() {
            return "null";
        }
    }

    /** Values in order. Only {@link SequenceKind#LIST} is a list for the contract; the others are Python's. */
    record Sequence(SequenceKind sequenceKind, List<Value> items, Span span) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return sequenceKind.word();
        }
    }

    /** How a sequence is spelled. */
    enum SequenceKind {
        LIST("list"),
        TUPLE("tuple"),
        SET("set");

        private final String word;

        SequenceKind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Keys with values, in the order of the source; a key may stand there twice. */
    record Mapping(List<Entry> entries, Span span) implements Value {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "map";
        }

        /** Returns the first entry whose key is the text {@code name}. */
        public Optional<Entry> entry(String name) {
            for (Entry entry : entries) {
                if (entry.isNamed(name)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        /** Returns the value of the first entry whose key is the text {@code name}. */
        public Optional<Value> get(String name) {
            return Optional.ofNullable(find(name));
        }

        /** Returns what {@link #get} does, or null: rules ask it for each field of each file. */
        public @Nullable Value find(String name) {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.isNamed(name)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    /** A literal of the host language that has no counterpart here: bytes, complex numbers, an ellipsis. */
    record Other(String kind, Span span) implements Value {}

    /** One key with its value. */
    record Entry(Value key, Value value) {

        /** Tells whether the key is the text {@code name}. */
        public boolean isNamed(String name) {
            return key instanceof Text text && text.text().equals(name);
        }

        /** Returns the key when it is a text. */
        public Optional<String> name() {
            return key instanceof Text text ? Optional.of(text.text()) : Optional.empty();
        }
    }
}
