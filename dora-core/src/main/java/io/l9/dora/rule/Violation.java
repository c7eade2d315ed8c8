package io.l9.dora.rule;

import io.l9.dora.text.Position;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule returns: the field, the place, and what the contract's message has to say about it. The engine makes a {@link Finding} of it.
 *
 * @param field the name of the field that it is about, as it stands in the file; empty when it is about the block or the file
 * @param position the field, or the place where something is missing
 * @param values what to fill into the message, by placeholder; text of a file cut to a bounded length, except for paths
 * @param help what to do about it; one line without a period
 */
public record Violation(Optional<String> field, Position position, Map<String, String> values, String help) {

    public Violation {
        values = Map.copyOf(values);
    }

    /** Makes one that is about no single field. */
    public Violation(Position position, Map<String, String> values, String help) {
        this(Optional.empty(), position, values, help);
    }

    /** Returns this violation as one about a field. Of a name longer than 1000 characters the first of them are kept, with its length and its hash. */
    public Violation about(String name) {
        return new Violation(Optional.of(LongText.shortened(name)), position, values, help);
    }
}
