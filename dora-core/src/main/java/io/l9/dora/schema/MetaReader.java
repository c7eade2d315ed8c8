package io.l9.dora.schema;

import io.l9.dora.contract.Glob;
import io.l9.dora.contract.PatternForms;
import io.l9.dora.contract.Term;
import io.l9.dora.document.Form;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.NearestName;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the meta schema: what holds for all files, for those of some paths, and where the schemas of single files are. */
final class MetaReader {

    private static final String COMPONENTS = "components";
    private static final String SCHEMAS = "schemas";
    private static final String PATHS = "paths";
    private static final List<String> KEYS = List.of(Term.METADATA, COMPONENTS, SCHEMAS);
    private static final Form<List<Glob>> SOME_GLOBS = Form.notEmpty(PatternForms.GLOB.list("patterns"));

    /** Schemas need no block, so that a pattern of them must not take other kinds of files out of the contract's reach. */
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private static final Form<List<Glob>> SCHEMA_GLOBS = ((Form<Glob>) MetaReader::schemaGlob).list("patterns");
    private static final Form<Value.Mapping> MAP = (value, what, problems) -> {
        if (value instanceof Value.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.wrongKind(value, what, "a map");
        return Optional.empty();
    };

    private final LayerReader layers;

    MetaReader(LayerReader layers) {
        this.layers = layers;
    }

    /**
     * What the meta schema says.
     *
     * @param root what holds for all files
     * @param components path rules in their order
     */
    record Meta(Layer root, List<Component> components) {

        /** What a tree without a meta schema has. */
        static final Meta NOTHING = new Meta(Layer.NOTHING, List.of());

        Meta {
            components = List.copyOf(components);
        }
    }

    /** Returns the patterns of instance schemas; none where they cannot be read, which the problems then say. */
    static List<Glob> schemas(Value.Mapping document, Problems problems) {
        return new MapReader("the meta schema", document, problems)
                .get(SCHEMAS, SCHEMA_GLOBS)
                .orElse(List.of());
    }

    private static Optional<Glob> schemaGlob(Value value, String what, Problems problems) {
        return PatternForms.GLOB.read(value, what, problems).filter(glob -> {
            boolean valid = glob.matchesOnlyNamesWith(ENDINGS);
            if (!valid) {
                problems.wrongKind(value, what, "a pattern that ends with " + String.join(", ", ENDINGS));
            }
            return valid;
        });
    }

    /** Reads all but the patterns of instance schemas. */
    Meta read(Value.Mapping document, Problems problems) {
        document.entries().forEach(entry -> entry.name().ifPresent(name -> noteNear(entry.key(), name, problems)));
        Layer root = layers.read(document, "", problems);
        layers.rejectId(
                root,
                "`metadata` here is that of all; give it in an instance schema, or in an item of `components` with the path of that one file",
                problems);
        List<Component> components = new ArrayList<>();
        new MapReader("the meta schema", document, problems)
                .get(COMPONENTS, this::maps)
                .orElse(List.of())
                .forEach(item -> component(item, problems).ifPresent(components::add));
        return new Meta(root, components);
    }

    /** An item of the list with its place in it. */
    private record Item(int index, Value.Mapping map) {}

    private Optional<List<Item>> maps(Value value, String what, Problems problems) {
        if (!(value instanceof Value.Sequence sequence)) {
            problems.wrongKind(value, what, "a list of maps");
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            int index = i;
            MAP.read(sequence.items().get(i), "an item of " + what, problems)
                    .ifPresent(map -> items.add(new Item(index, map)));
        }
        return Optional.of(items);
    }

    private Optional<Component> component(Item item, Problems problems) {
        String part = COMPONENTS + "[" + item.index() + "]";
        MapReader map = new MapReader(Problems.quoted(part), item.map(), problems);
        Optional<List<Glob>> paths = map.require(PATHS, SOME_GLOBS);
        map.describe(Term.METADATA, "name", "description");
        map.end();
        Layer layer = layers.read(onlyMetadata(item.map()), part, problems);
        boolean isOneFile = paths.isPresent()
                && paths.get().size() == 1
                && paths.get().get(0).isLiteral();
        if (paths.isPresent() && !isOneFile) {
            layers.rejectId(
                    layer,
                    "these `paths` can match several; give the path of the file from the root, as `/a.py`",
                    problems);
        }
        return paths.map(globs -> new Component(globs, layer));
    }

    private static Value.Mapping onlyMetadata(Value.Mapping component) {
        return new Value.Mapping(component.entry(Term.METADATA).stream().toList(), component.span());
    }

    /** Other keys are those of whoever made the file; a slip among them is likely enough to speak of it. */
    private static void noteNear(Value key, String name, Problems problems) {
        if (!KEYS.contains(name)) {
            NearestName.within(1, name, KEYS)
                    .ifPresent(nearest -> problems.warning(
                            key.span(),
                            Problems.quoted(name) + " is no key of the meta schema; did you mean "
                                    + Problems.quoted(nearest) + "?"));
        }
    }
}
