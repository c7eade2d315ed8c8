package io.l9.dora.rule;

import io.l9.dora.text.Position;
import java.util.Map;

/**
 * What a rule returns: the place, and what the contract's message has to say about it. The engine makes a {@link Finding} of it.
 *
 * @param position the field, or the place where something is missing
 * @param values what to fill into the message, by placeholder; text of a file cut to a bounded length, except for paths
 * @param help what to do about it; one line without a period
 */
public record Violation(Position position, Map<String, String> values, String help) {

    public Violation {
        values = Map.copyOf(values);
    }
}
