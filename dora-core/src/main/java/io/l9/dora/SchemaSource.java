package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.schema.SchemaReader;
import io.l9.dora.schema.Schemas;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Where the schemas of a run come from (spec 5): the meta schema in the root, and the instance schemas that its patterns find. */
final class SchemaSource {

    private static final int MOST_INSTANCES = 10_000;

    private SchemaSource() {}

    /** Reads the schemas of a tree, or says all that is wrong with any of them. A tree without a meta schema has none. */
    static Checked<Schemas> load(Workspace workspace, Contract contract) {
        SchemaReader reader = new SchemaReader(contract);
        DocumentFile.read(workspace, SchemaReader.META_SCHEMA)
                .ifPresent(meta -> read(SchemaReader.META_SCHEMA, meta, reader, (name, text) -> {
                    List<Glob> patterns = reader.readMeta(name, text);
                    if (!patterns.isEmpty()) {
                        readInstances(workspace, patterns, reader);
                    }
                }));
        return reader.schemas();
    }

    /**
     * Returns the patterns of instance schemas, for those who need to know no more of them.
     *
     * @return no patterns for a tree without a meta schema; what is wrong where they cannot be read
     */
    static Checked<List<Glob>> patterns(Workspace workspace) {
        Optional<Checked<SourceText>> meta = DocumentFile.read(workspace, SchemaReader.META_SCHEMA);
        if (meta.isEmpty()) {
            return Checked.of(List.of(), List.of());
        }
        Optional<SourceText> text = meta.get().value();
        return text.isPresent()
                ? SchemaReader.instancePatterns(SchemaReader.META_SCHEMA, text.get())
                : Checked.failed(meta.get().diagnostics());
    }

    private static void readInstances(Workspace workspace, List<Glob> patterns, SchemaReader reader) {
        Selection found = workspace.select(new Scope(patterns, List.of(), List.of()));
        found.unreadableFolders()
                .forEach((folder, reason) ->
                        reader.readNothing(error(folder, "schemas in the folder cannot be looked for: " + reason)));
        if (found.candidates().size() > MOST_INSTANCES) {
            reader.readNothing(error(
                    SchemaReader.META_SCHEMA,
                    "`schemas`: its patterns find " + found.candidates().size() + " files; at most " + MOST_INSTANCES
                            + " are read"));
            return;
        }
        for (String path : found.candidates()) {
            DocumentFile.read(workspace, path)
                    .ifPresent(instance -> read(path, instance, reader, reader::readInstance));
        }
    }

    private static void read(
            String path, Checked<SourceText> document, SchemaReader reader, BiConsumer<String, SourceText> use) {
        document.value().ifPresent(text -> use.accept(Printable.of(path), text));
        document.diagnostics().forEach(reader::readNothing);
    }

    private static Diagnostic error(String document, String message) {
        return Diagnostic.error(Location.of(Printable.of(document)), message);
    }
}
