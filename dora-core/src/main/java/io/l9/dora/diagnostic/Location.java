package io.l9.dora.diagnostic;

import io.l9.dora.text.Position;

/**
 * A place in a document.
 *
 * @param document a path or resource name, as people know it
 */
public record Location(String document, Position position) {

    @Override
    public String toString() {
        return document + ":" + position;
    }
}
