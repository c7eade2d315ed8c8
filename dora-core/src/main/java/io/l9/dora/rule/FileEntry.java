package io.l9.dora.rule;

import io.l9.dora.block.Scan;
import io.l9.dora.text.Position;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a file once it is judged: all that rules over the whole tree need, and nothing that holds on to its bytes.
 *
 * @param path the file, from the root
 * @param document where findings about it are shown: the file, or its sidecar
 * @param componentId the field {@code component_id}, when it is a text; likewise the others
 * @param profile what the block says besides who the file is and where it belongs
 */
public record FileEntry(
        String path,
        String document,
        @Nullable Field componentId,
        @Nullable Field createdAt,
        @Nullable Field layer,
        @Nullable Field domain,
        @Nullable Field moduleName,
        Profile profile) {

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

        /** Written out, as {@link #hashCode} is: the runtime links what it generates for records when it is first called, and every run calls this. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Field field && field.text.equals(text) && field.position.equals(position);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + position.hashCode();
        }
    }

    /** Returns the entry of a file that has a readable block. */
    public static Optional<FileEntry> of(Subject subject) {
        if (subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found) {
            return Optional.of(of(file.path(), file.document(), found.block().fields(), file.text()));
        }
        return Optional.empty();
    }

    /** Returns the entry of a file whose block is to hold {@code fields}. Nothing has its place yet: every field is at the start of the file. */
    public static FileEntry planned(String path, Value.Mapping fields) {
        return of(path, path, fields, null);
    }

    /** @param source what the fields stand in, if they do */
    private static FileEntry of(String path, String document, Value.Mapping fields, @Nullable SourceText source) {
        return new FileEntry(
                path,
                document,
                field(fields, "component_id", source),
                field(fields, "created_at", source),
                field(fields, "layer", source),
                field(fields, "domain", source),
                field(fields, "module_name", source),
                Profile.of(path, fields, source));
    }

    private static @Nullable Field field(Value.Mapping fields, String name, @Nullable SourceText source) {
        if (!(fields.find(name) instanceof Value.Text value)) {
            return null;
        }
        return Field.of(value.text(), place(value, source));
    }

    /** Returns where a value stands. */
    static Position place(Value value, @Nullable SourceText source) {
        return source == null ? Position.START : source.positionOf(value.span().start());
    }

    /** Returns this entry with another {@code component_id}. */
    public FileEntry withComponentId(String id) {
        return new FileEntry(
                path, document, Field.of(id, Position.START), createdAt, layer, domain, moduleName, profile);
    }

    /** Returns this entry without a {@code component_id}. */
    public FileEntry withoutComponentId() {
        return new FileEntry(path, document, null, createdAt, layer, domain, moduleName, profile);
    }

    /** Returns this entry as {@link #planned} makes it of the same fields: none has its place, and none is in a sidecar. */
    public FileEntry unplaced() {
        return new FileEntry(
                path,
                path,
                unplaced(componentId),
                unplaced(createdAt),
                unplaced(layer),
                unplaced(domain),
                unplaced(moduleName),
                profile.unplaced());
    }

    private static @Nullable Field unplaced(@Nullable Field field) {
        return field == null ? null : new Field(field.text(), Position.START);
    }

    /** Returns this entry with fields that it shares with other entries. The id is its own; where it stands is not. */
    public FileEntry shared(ValuePool pool) {
        return new FileEntry(
                path,
                document.equals(path) ? path : document,
                componentId == null ? null : new Field(componentId.text(), pool.shared(componentId.position())),
                shared(createdAt, pool),
                shared(layer, pool),
                shared(domain, pool),
                shared(moduleName, pool),
                profile.shared(pool));
    }

    private static @Nullable Field shared(@Nullable Field field, ValuePool pool) {
        return field == null ? null : pool.shared(field);
    }

    /** Tells whether another entry says the same of who the file is and where it belongs, whatever it says besides. */
    public boolean isPlacedAs(FileEntry other) {
        return withProfile(other.profile).equals(other);
    }

    private FileEntry withProfile(Profile other) {
        return new FileEntry(path, document, componentId, createdAt, layer, domain, moduleName, other);
    }

    /** Returns the folder of the file, empty for the root. */
    public String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
