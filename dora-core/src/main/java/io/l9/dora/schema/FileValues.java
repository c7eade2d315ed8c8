package io.l9.dora.schema;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the fields of one file get their values from (spec 5). Used by one thread at a time. */
public interface FileValues {

    /** Returns the value of a field; empty where no alternative of the contract, and no default of the field, gives one. */
    Optional<FieldValue> value(FieldSpec field);

    /** Returns what was looked at for a field, in order, for a message that says why there is no value: {@code schema:metadata:layer}, ... */
    List<String> tried(FieldSpec field);

    /** Returns the recommended fields of the contract that the schema gives, by name, in the order of the contract. */
    Map<String, FieldValue> recommended();

    /** Returns the time of the run as a value, in UTC and whole seconds. */
    Value timeOfRun();

    /**
     * Returns the fields that a block at the end of a file gets where it has no such block, because the file that stands in the place of a generated one has
     * them, by name. None unless a file is generated.
     *
     * @param kind which block; not the header
     */
    default Map<String, Value> standing(BlockKind kind) {
        return Map.of();
    }

    /**
     * Returns the value that a field gets whatever the schema and the file itself say, because the file that stands in the place of a generated one
     * has it. None unless a file is generated.
     *
     * @param field name of the field
     */
    default Optional<FieldValue> preserved(String field) {
        return Optional.empty();
    }
}
