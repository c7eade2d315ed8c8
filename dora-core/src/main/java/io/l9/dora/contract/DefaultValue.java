package io.l9.dora.contract;

import io.l9.dora.value.Value;

/** Checks the default value of a field against the rest of its specification. */
final class DefaultValue {

    private DefaultValue() {}

    /** Says what is wrong about {@code value}, if anything. */
    static void check(FieldSpec spec, Value value, Problems problems) {
        String what = "`default` of " + Problems.quoted(spec.name());
        switch (spec.type()) {
            case BOOLEAN -> expect(value instanceof Value.Bool, value, what, "a boolean", problems);
            case INTEGER -> expect(isInteger(value), value, what, "a whole number", problems);
            case NUMBER -> expect(value instanceof Value.Num, value, what, "a number", problems);
            case MAP -> expect(value instanceof Value.Mapping, value, what, "a map", problems);
            case LIST -> checkList(spec, value, what, problems);
            case STRING, LINE, TIMESTAMP, VERSION -> checkText(spec, value, what, problems);
        }
    }

    private static boolean isInteger(Value value) {
        return value instanceof Value.Num number && number.numberKind() == Value.NumberKind.INTEGER;
    }

    private static void checkList(FieldSpec spec, Value value, String what, Problems problems) {
        Forms.LINE.list("texts").read(value, what, problems);
        if (value instanceof Value.Sequence sequence) {
            checkLength(spec, sequence.items().size(), value, what, problems);
        }
    }

    private static void checkText(FieldSpec spec, Value value, String what, Problems problems) {
        Form<String> form = spec.type() == FieldType.STRING ? Forms.TEXT : Forms.LINE;
        form.read(value, what, problems).ifPresent(text -> {
            boolean allowed =
                    spec.allowedValues().isEmpty() || spec.allowedValues().contains(text);
            expect(allowed, value, what, "one of " + Problems.oneOf(spec.allowedValues()), problems);
            spec.pattern()
                    .ifPresent(p -> expect(
                            p.matches(text),
                            value,
                            what,
                            "a text that matches " + Problems.quoted(p.pattern()),
                            problems));
            checkLength(spec, text.codePointCount(0, text.length()), value, what, problems);
        });
    }

    private static void checkLength(FieldSpec spec, int length, Value value, String what, Problems problems) {
        if (length < spec.minLength() || length > spec.maxLength()) {
            problems.error(
                    value.span(),
                    what + ": expected a length from " + spec.minLength() + " to " + spec.maxLength() + ", found "
                            + length);
        }
    }

    private static void expect(boolean met, Value value, String what, String expected, Problems problems) {
        if (!met) {
            problems.wrongKind(value, what, expected);
        }
    }
}
