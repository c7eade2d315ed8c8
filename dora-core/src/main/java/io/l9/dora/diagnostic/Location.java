package io.l9.dora.diagnostic;

import io.l9.dora.text.Position;
import java.util.Optional;

/**
 * A place in a document, or the whole of something that has no lines: a parameter, a folder.
 *
 * @param document a path, a resource or the name of a parameter, as people know it; printable
 */
public record Location(String document, Optional<Position> position) {

    /** Returns a place in a document. */
    public static Location in(String document, Position position) {
        return new Location(document, Optional.of(position));
    }

    /** Returns all of something. */
    public static Location of(String document) {
        return new Location(document, Optional.empty());
    }

    @Override
    public String toString() {
        return position.map(place -> document + ":" + place).orElse(document);
    }
}
