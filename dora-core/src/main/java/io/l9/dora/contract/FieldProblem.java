package io.l9.dora.contract;

import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.Optional;

/**
 * What keeps a value from being one of its field.
 *
 * @param value the value, or the nested one, to look at
 * @param words what is wrong with it, printable: {@code expected X, found Y}
 */
public record FieldProblem(Value value, String words) {

    /** Returns the first problem of a value; the type comes first, since the others make no sense without it. */
    public static Optional<FieldProblem> of(FieldSpec field, Value value) {
        Optional<FieldProblem> problem = ofType(field.type(), value);
        if (problem.isPresent()) {
            return problem;
        }
        if (value instanceof Value.Text text) {
            return ofText(field, text);
        }
        return value instanceof Value.Sequence sequence
                ? ofLength(field, value, sequence.items().size(), "items")
                : Optional.empty();
    }

    private static Optional<FieldProblem> ofType(FieldType type, Value value) {
        boolean fits = switch (type) {
            case STRING, LINE, TIMESTAMP, VERSION -> value instanceof Value.Text;
            case BOOLEAN -> value instanceof Value.Bool;
            case INTEGER -> value instanceof Value.Num num && num.numberKind() == Value.NumberKind.INTEGER;
            case NUMBER -> value instanceof Value.Num;
            case LIST -> value instanceof Value.Sequence sequence && sequence.sequenceKind() == Value.SequenceKind.LIST;
            case MAP -> value instanceof Value.Mapping;
        };
        if (!fits) {
            return expected(value, FieldExpectation.of(type));
        }
        return type == FieldType.LIST ? ofItems((Value.Sequence) value) : Optional.empty();
    }

    private static Optional<FieldProblem> ofItems(Value.Sequence list) {
        for (Value item : list.items()) {
            boolean isFilledText =
                    item instanceof Value.Text text && !text.text().isBlank();
            if (!isFilledText) {
                return expected(item, "a text that is not blank in the list");
            }
        }
        return Optional.empty();
    }

    private static Optional<FieldProblem> ofText(FieldSpec field, Value.Text value) {
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

    private static Optional<FieldProblem> ofLength(FieldSpec field, Value value, int length, String unit) {
        if (length < field.minLength()) {
            return problem(value, "expected at least " + field.minLength() + " " + unit + ", found " + length);
        }
        if (length > field.maxLength()) {
            return problem(value, "expected at most " + field.maxLength() + " " + unit + ", found " + length);
        }
        return Optional.empty();
    }

    private static Optional<FieldProblem> expected(Value value, String expectation) {
        return problem(value, "expected " + expectation + ", found " + found(value));
    }

    private static Optional<FieldProblem> problem(Value value, String words) {
        return Optional.of(new FieldProblem(value, words));
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
