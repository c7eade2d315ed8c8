package io.l9.dora.inject;

import io.l9.dora.contract.FieldSpec;
import io.l9.dora.schema.FieldValue;
import io.l9.dora.schema.FileValues;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A valid value for every mandatory field, whatever the file. */
public final class AnyValues implements FileValues {

    @Override
    public Optional<FieldValue> value(FieldSpec field) {
        Value value = switch (field.type()) {
            case BOOLEAN -> Value.of(true);
            case LIST -> Value.of(List.of());
            case TIMESTAMP -> Value.of("2026-01-02T02:04:00Z");
            case VERSION -> Value.of("1.0.0");
            default ->
                Value.of(
                        field.allowedValues().isEmpty()
                                ? "Keeps the books"
                                : field.allowedValues().get(0));
        };
        return Optional.of(new FieldValue(value, "test"));
    }

    @Override
    public Map<String, FieldValue> recommended() {
        return Map.of();
    }

    @Override
    public Value timeOfRun() {
        return Value.of("2026-01-02T02:04:00Z");
    }

    @Override
    public List<String> tried(FieldSpec field) {
        return List.of();
    }
}
