package io.l9.dora.contract;

import io.l9.dora.text.Printable;

/** What a field wants, in words. */
public final class FieldExpectation {

    private FieldExpectation() {}

    /** Returns as much as fits a sentence, printable: {@code one of foundation, intelligence, ...}. */
    public static String of(FieldSpec field) {
        if (!field.allowedValues().isEmpty()) {
            return "one of " + Printable.of(String.join(", ", field.allowedValues()));
        }
        return field.pattern()
                .map(p -> "a text of the form " + Printable.of(p.expression()))
                .orElseGet(() -> of(field.type()));
    }

    static String of(FieldType type) {
        return switch (type) {
            case STRING -> "a text";
            case LINE -> "a text of one line";
            case BOOLEAN -> "true or false, not quoted";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case LIST -> "a list of texts";
            case MAP -> "a map";
            case TIMESTAMP -> "an instant with a zone, as 2026-01-02T02:04:00Z";
            case VERSION -> "a semantic version, as 1.0.0";
        };
    }
}
