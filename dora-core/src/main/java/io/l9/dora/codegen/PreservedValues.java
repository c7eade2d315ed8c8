package io.l9.dora.codegen;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.schema.FieldValue;
import io.l9.dora.schema.FileValues;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a generated file: those that the contract preserves come from the file in its place, and so do those that would otherwise be others in
 * each run.
 */
public final class PreservedValues implements FileValues {

    private static final String ORIGIN = "the file that is there";

    private final FileValues schema;
    private final Set<String> preserved;
    private final Map<String, Value> present;
    private final Map<BlockKind, Map<String, Value>> tails;

    /**
     * Puts a file in front of the schema.
     *
     * @param preserved the names of the fields that keep their values
     * @param present the valid fields of the block of the file that is there, by name
     * @param tails those of the blocks at its end
     */
    public PreservedValues(
            FileValues schema,
            Set<String> preserved,
            Map<String, Value> present,
            Map<BlockKind, Map<String, Value>> tails) {
        this.schema = schema;
        this.preserved = Set.copyOf(preserved);
        this.present = Map.copyOf(present);
        this.tails = Map.copyOf(tails);
    }

    @Override
    public Optional<FieldValue> preserved(String field) {
        Value value = preserved.contains(field) ? present.get(field) : null;
        return Optional.ofNullable(value).map(known -> new FieldValue(known, ORIGIN));
    }

    @Override
    public Value timeOfRun() {
        return schema.timeOfRun();
    }

    @Override
    public Map<String, Value> standing(BlockKind kind) {
        return tails.getOrDefault(kind, Map.of());
    }

    @Override
    public Optional<FieldValue> value(FieldSpec field) {
        Optional<FieldValue> value = schema.value(field);
        Value known = present.get(field.name());
        return known != null && value.filter(FieldValue::isTimeOfRun).isPresent()
                ? Optional.of(new FieldValue(known, ORIGIN))
                : value;
    }

    @Override
    public List<String> tried(FieldSpec field) {
        return schema.tried(field);
    }

    @Override
    public Map<String, FieldValue> recommended() {
        return schema.recommended();
    }
}
