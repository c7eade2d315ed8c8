package io.l9.dora.contract;

import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What one field may hold.
 *
 * @param name the key in the block
 * @param type the kind of value
 * @param allowedValues the texts that are allowed; empty where all are
 * @param pattern an RE2 pattern that the whole text must match
 * @param minLength the least number of code points of a text, or of items of a list
 * @param maxLength the largest number of them
 * @param description what the field is for
 * @param defaultValue what it takes when nothing else gives a value
 */
public record FieldSpec(
        String name,
        FieldType type,
        List<String> allowedValues,
        Optional<TextPattern> pattern,
        int minLength,
        int maxLength,
        Optional<String> description,
        Optional<Value> defaultValue) {

    public FieldSpec {
        allowedValues = List.copyOf(allowedValues);
    }

    /** Returns a field that may hold any value of a type. */
    public static FieldSpec ofType(String name, FieldType type) {
        return new FieldSpec(
                name, type, List.of(), Optional.empty(), 0, Integer.MAX_VALUE, Optional.empty(), Optional.empty());
    }
}
