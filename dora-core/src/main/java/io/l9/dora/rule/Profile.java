package io.l9.dora.rule;

import io.l9.dora.rule.FileEntry.Field;
import io.l9.dora.text.Position;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.TextKey;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a block says of its component, as far as rules over the whole tree ask whether it is true. Keys stand for texts that no two files have alike as a rule,
 * so that a million files fit into memory.
 *
 * @param nameKey the {@linkplain TextKey#of key} of {@code component_name}
 * @param purposeKey the key of the {@linkplain TextKey#ofWords words} of {@code purpose}
 * @param purposeAt where {@code purpose} stands; null where it has no word
 * @param purposeIsName whether {@code purpose} has no more words than the name of the file or {@code component_name}
 * @param isDeprecated whether that is its {@code status}
 * @param dependencies the first texts of {@code dependencies}, at most {@value #MOST_DEPENDENCIES}
 */
public record Profile(
        long nameKey,
        long purposeKey,
        @Nullable Position purposeAt,
        boolean purposeIsName,
        boolean isDeprecated,
        List<Field> dependencies) {

    /** More of them help nobody, and a hostile file can have them by the million. */
    public static final int MOST_DEPENDENCIES = 1_000;

    /** That of a block which says nothing of the kind. */
    public static final Profile NONE = new Profile(TextKey.NONE, TextKey.NONE, null, false, false, List.of());

    private static final String DEPRECATED = "deprecated";
    private static final String PACKAGE = "__init__";

    public Profile {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * Returns the profile of a block.
     *
     * @param path the file that it is about
     * @param source what the fields stand in, if they do
     */
    static Profile of(String path, Value.Mapping fields, @Nullable SourceText source) {
        String name = fields.find("component_name") instanceof Value.Text text ? text.text() : "";
        Value.Text purpose = fields.find("purpose") instanceof Value.Text text ? text : null;
        long purposeKey = purpose == null ? TextKey.NONE : TextKey.ofWords(purpose.text());
        return new Profile(
                name.isEmpty() ? TextKey.NONE : TextKey.of(name),
                purposeKey,
                purpose == null || purposeKey == TextKey.NONE ? null : FileEntry.place(purpose, source),
                purposeKey != TextKey.NONE && isName(purposeKey, path, name),
                fields.find("status") instanceof Value.Text status
                        && status.text().equals(DEPRECATED),
                dependencies(fields, source));
    }

    /** A file is called by its name, with its extension or without, and with its folder before it; a package is called by its folder. */
    private static boolean isName(long purpose, String path, String componentName) {
        int name = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        int end = dot > name ? dot : path.length();
        int folder = path.lastIndexOf('/', name - 2) + 1;
        return purpose == TextKey.ofWords(componentName)
                || purpose == TextKey.ofWords(path, name, end)
                || purpose == TextKey.ofWords(path, name, path.length())
                || purpose == TextKey.ofWords(path, folder, end)
                || (isPackage(path, name, end) && purpose == TextKey.ofWords(path, folder, name));
    }

    private static boolean isPackage(String path, int name, int end) {
        return end - name == PACKAGE.length() && path.startsWith(PACKAGE, name);
    }

    private static List<Field> dependencies(Value.Mapping fields, @Nullable SourceText source) {
        if (!(fields.find("dependencies") instanceof Value.Sequence sequence)
                || sequence.items().isEmpty()) {
            return List.of();
        }
        List<Field> dependencies = new ArrayList<>();
        for (Value item : sequence.items()) {
            if (item instanceof Value.Text text && dependencies.size() < MOST_DEPENDENCIES) {
                dependencies.add(Field.of(text.text(), FileEntry.place(text, source)));
            }
        }
        return dependencies;
    }

    /** Returns this profile without places, as {@link FileEntry#unplaced} does. */
    Profile unplaced() {
        List<Field> unplaced = new ArrayList<>(dependencies.size());
        for (Field dependency : dependencies) {
            unplaced.add(new Field(dependency.text(), Position.START));
        }
        return new Profile(
                nameKey, purposeKey, purposeAt == null ? null : Position.START, purposeIsName, isDeprecated, unplaced);
    }

    /** Returns this profile with values that it shares with others. */
    Profile shared(ValuePool pool) {
        return new Profile(
                nameKey,
                purposeKey,
                purposeAt == null ? null : pool.shared(purposeAt),
                purposeIsName,
                isDeprecated,
                dependencies.isEmpty() ? dependencies : pool.shared(sharedDependencies(pool)));
    }

    private List<Field> sharedDependencies(ValuePool pool) {
        Field[] shared = new Field[dependencies.size()];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = pool.shared(dependencies.get(i));
        }
        return List.of(shared);
    }
}
