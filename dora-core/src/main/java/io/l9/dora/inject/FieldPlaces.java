package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Position;
import io.l9.dora.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which field of a block a finding is about: findings know their place only. */
final class FieldPlaces {

    /** By where the value starts. */
    private final TreeMap<Position, Place> places = new TreeMap<>();

    private record Place(String name, Position end) {}

    private FieldPlaces() {}

    static FieldPlaces of(Subject.Scanned document, Block block) {
        FieldPlaces fields = new FieldPlaces();
        for (Value.Entry entry : block.fields().entries()) {
            Position start = document.positionOf(entry.value().span());
            Position end = document.text().positionOf(entry.value().span().end());
            entry.name().ifPresent(name -> fields.places.put(start, new Place(name, end)));
        }
        return fields;
    }

    /** Returns the field in whose value a finding is. A value of no length, as a missing one of YAML, is where it starts. */
    Optional<String> named(Finding finding) {
        Map.Entry<Position, Place> place = places.floorEntry(finding.position());
        boolean inside = place != null
                && (place.getKey().equals(finding.position())
                        || finding.position().compareTo(place.getValue().end()) < 0);
        return inside ? Optional.of(place.getValue().name()) : Optional.empty();
    }

    /** Returns the fields that any of the findings is about. */
    Set<String> named(List<Finding> findings) {
        Set<String> names = new HashSet<>();
        findings.forEach(finding -> named(finding).ifPresent(names::add));
        return names;
    }
}
