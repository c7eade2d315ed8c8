package io.l9.dora.contract;

import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a value from being one of its field.
 *
 * @param value the value, or the nested one, to look at
 * @param words what is wrong with it, printable: {@code expected X, found Y}
 */
public record FieldProblem(Value value, String words) {

    /** Returns the first problem of a value; the type comes first, since the others make no sense without it. */
    public static Optional<FieldProblem> of(FieldSpec field, Value value) {
        return Optional.ofNullable(find(field, value));
    }

    /** Returns what {@link #of} does, or null: every field of every file is asked. */
    public static @Nullable FieldProblem find(FieldSpec field, Value value) {
        if (!isOfType(field.type(), value)) {
            return expected(value, FieldExpectation.of(field.type()));
        }
        if (value instanceof Value.Text text) {
            return ofText(field, text);
        }
        if (value instanceof Value.Sequence sequence) {
            FieldProblem problem = field.type() == FieldType.LIST ? ofItems(sequence) : null;
            return problem != null
                    ? problem
                    : ofLength(field, value, sequence.items().size(), "items");
        }
        return null;
    }

    private static boolean isOfType(FieldType type, Value value) {
        return switch (type) {
            case STRING, LINE, TIMESTAMP, VERSION -> value instanceof Value.Text;
            case BOOLEAN -> value instanceof Value.Bool;
            case INTEGER -> value instanceof Value.Num num && num.numberKind() == Value.NumberKind.INTEGER;
            case NUMBER -> value instanceof Value.Num;
            case LIST -> value instanceof Value.Sequence sequence && sequence.sequenceKind() == Value.SequenceKind.LIST;
            case MAP -> value instanceof Value.Mapping;
        };
    }

    private static @Nullable FieldProblem ofItems(Value.Sequence list) {
        for (Value item : list.items()) {
            boolean isFilledText =
                    item instanceof Value.Text text && !text.text().isBlank();
            if (!isFilledText) {
                return expected(item, "a text that is not blank in the list");
            }
        }
        return null;
    }

    private static @Nullable FieldProblem ofText(FieldSpec field, Value.Text value) {
        String text = value.text();
        if (!TextForm.of(field.type()).accepts(text)) {
            return expected(value, FieldExpectation.of(field.type()));
        }
        if (!field.allowedValues().isEmpty() && !field.allowedValues().contains(text)) {
            return expected(value, FieldExpectation.of(field));
        }
        if (field.pattern().isPresent() && !field.pattern().get().matches(text)) {
            return expected(value, FieldExpectation.of(field));
        }
        return ofLength(field, value, text.codePointCount(0, text.length()), "characters");
    }

    private static @Nullable FieldProblem ofLength(FieldSpec field, Value value, int length, String unit) {
        if (length < field.minLength()) {
            return new FieldProblem(value, "expected at least " + field.minLength() + " " + unit + ", found " + length);
        }
        if (length > field.maxLength()) {
            return new FieldProblem(value, "expected at most " + field.maxLength() + " " + unit + ", found " + length);
        }
        return null;
    }

    private static FieldProblem expected(Value value, String expectation) {
        return new FieldProblem(value, "expected " + expectation + ", found " + found(value));
    }

    private static String found(Value value) {
        if (value instanceof Value.Text text) {
            return "the text '" + Printable.value(text.text()) + "'";
        }
        if (value instanceof Value.Num number) {
            return "the " + value.kind() + " " + Printable.value(number.literal());
        }
        return value instanceof Value.Bool bool ? "the boolean " + bool.value() : value.described();
    }
}
