package io.l9.dora.rule;

import io.l9.dora.block.Block;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Position;
import io.l9.dora.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a file once it is judged: all that rules over the whole tree need, and nothing that holds on to its bytes.
 *
 * @param path the file, from the root
 * @param document where findings about it are shown: the file, or its sidecar
 * @param componentId the field {@code component_id}, when it is a text; likewise the others
 */
public record FileEntry(
        String path,
        String document,
        @Nullable Field componentId,
        @Nullable Field createdAt,
        @Nullable Field layer,
        @Nullable Field domain,
        @Nullable Field moduleName) {

    /**
     * The text of a field and where its value stands.
     *
     * @param text the value; of one longer than 1000 characters the first of them, with its length and its hash, so that equal values
     *     stay equal and a tree of large ones fits into memory
     */
    public record Field(String text, Position position) {

        static Field of(String value, Position position) {
            return new Field(LongText.shortened(value), position);
        }
    }

    /** Returns the entry of a file that has a readable block. */
    public static Optional<FileEntry> of(Subject subject) {
        if (subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found) {
            Block block = found.block();
            return Optional.of(new FileEntry(
                    file.path(),
                    file.document(),
                    field(file, block, "component_id"),
                    field(file, block, "created_at"),
                    field(file, block, "layer"),
                    field(file, block, "domain"),
                    field(file, block, "module_name")));
        }
        return Optional.empty();
    }

    private static @Nullable Field field(Subject.Scanned file, Block block, String name) {
        Value value = block.field(name).orElse(null);
        return value instanceof Value.Text text ? Field.of(text.text(), file.positionOf(text.span())) : null;
    }

    /** Returns the folder of the file, empty for the root. */
    public String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
