package io.l9.dora.rule;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.text.Position;
import java.util.Optional;

/**
 * One violation at its place.
 *
 * @param rule the id of the rule
 * @param mode what the contract makes of it
 * @param path from the root, with {@code /} between its parts; as it is, so that who shows it must escape it
 * @param field the field that it is about, as it stands in the file, so that who shows it must escape it; empty when it is about the block or the file
 * @param position the field, or the place where something is missing
 * @param message the contract's text, filled; one printable line
 * @param help what to do about it; one printable line
 */
public record Finding(
        String rule,
        FailureMode mode,
        String path,
        Optional<String> field,
        Position position,
        String message,
        String help)
        implements Comparable<Finding> {

    /** Makes one that is about no single field. */
    public Finding(String rule, FailureMode mode, String path, Position position, String message, String help) {
        this(rule, mode, path, Optional.empty(), position, message, help);
    }

    /** Returns the same violation with another consequence. */
    public Finding withMode(FailureMode other) {
        return new Finding(rule, other, path, position, message, help);
    }

    /** Returns the same violation with other words on what to do about it. */
    public Finding withHelp(String other) {
        return new Finding(rule, mode, path, field, position, message, other);
    }

    /** Orders by path, then place, then rule, so that the same tree gives the same report. */
    @Override
    public int compareTo(Finding other) {
        int order = path.compareTo(other.path);
        order = order != 0 ? order : position.compareTo(other.position);
        order = order != 0 ? order : rule.compareTo(other.rule);
        order = order != 0 ? order : message.compareTo(other.message);
        return order != 0 ? order : field.orElse("").compareTo(other.field.orElse(""));
    }
}
