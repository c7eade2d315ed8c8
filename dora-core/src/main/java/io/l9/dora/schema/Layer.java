package io.l9.dora.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one document, or one part of it, says of the values that the contract asks for.
 *
 * @param answers by the path of a term. A path that is missing is left to the layers below; one without a value ends there, as this layer replaces
 *     what holds it
 */
record Layer(Map<List<String>, Optional<FieldValue>> answers) {

    /** The layer that says nothing. */
    static final Layer NOTHING = new Layer(Map.of());

    Layer {
        answers = Map.copyOf(answers);
    }

    /** Tells whether this layer decides about a path. */
    boolean decides(List<String> path) {
        return answers.containsKey(path);
    }

    /** Returns the value of a path. */
    Optional<FieldValue> value(List<String> path) {
        return answers.getOrDefault(path, Optional.empty());
    }
}
