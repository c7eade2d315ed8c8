package io.l9.dora.format;

import java.util.List;
import java.util.Optional;

/**
 * What a file says of itself without a block.
 *
 * @param summary one line that says what the file is for: the first of the module docstring, a heading, a description
 * @param imports what the file needs, each once, sorted; empty for formats that import nothing
 */
public record Facts(Optional<String> summary, List<String> imports) {

    /** The facts of a file that says nothing. */
    public static final Facts NONE = new Facts(Optional.empty(), List.of());

    public Facts {
        imports = List.copyOf(imports);
    }
}
