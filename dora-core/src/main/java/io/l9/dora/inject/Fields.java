package io.l9.dora.inject;

import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Set;

/**
 * The fields that a block is to get.
 *
 * @param values in the order in which they are to stand; without {@code component_id} while that needs to be allocated
 * @param given the names of those that come from the schema, the contract or the file's facts, not from a block that was there
 * @param needsId whether a {@code component_id} is to be allocated
 * @param refusals why the block cannot be written
 */
record Fields(Value.Mapping values, Set<String> given, boolean needsId, List<Refusal> refusals) {

    /** The field that is unique in the whole tree, and allocated where nothing gives it. */
    static final String ID = "component_id";

    Fields {
        given = Set.copyOf(given);
        refusals = List.copyOf(refusals);
    }
}
