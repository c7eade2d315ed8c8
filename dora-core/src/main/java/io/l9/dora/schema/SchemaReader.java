package io.l9.dora.schema;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.document.Problems;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the schemas of a tree document by document, and says all that is wrong about them at once (spec 5).
 *
 * <p>The meta schema comes first, if there is one: its patterns find the instance schemas, which come in the order of their paths.
 */
public final class SchemaReader {

    /** The name of the meta schema in a root. */
    public static final String META_SCHEMA = "meta.codegen.schema.yaml";

    private static final int MOST_OF_ONE_DOCUMENT = 100;
    private static final int MOST_OF_ALL = 1_000;

    private final Contract contract;
    private final MetaReader metaReader;
    private final InstanceReader instances;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private MetaReader.Meta meta = MetaReader.Meta.NOTHING;
    private int leftOut;

    /**
     * Starts without any schema.
     *
     * @param contract what is asked of schemas
     */
    public SchemaReader(Contract contract) {
        LayerReader layers = new LayerReader(Questions.of(contract));
        this.contract = contract;
        this.metaReader = new MetaReader(layers);
        this.instances = new InstanceReader(layers);
    }

    /**
     * Returns the patterns of instance schemas that a meta schema states, whatever else may be wrong with it.
     *
     * @return no patterns where they cannot be read, with the reasons
     */
    public static Checked<List<Glob>> instancePatterns(String document, SourceText text) {
        Problems problems = new Problems(document, text);
        Optional<Value.Mapping> root = root(document, text, problems);
        List<Glob> patterns = root.map(map -> MetaReader.schemas(map, problems)).orElse(List.of());
        return problems.toChecked(patterns);
    }

    /**
     * Reads the meta schema.
     *
     * @param document the document as messages name it; printable
     * @return the patterns of instance schemas, as far as they can be read
     */
    public List<Glob> readMeta(String document, SourceText text) {
        Problems problems = new Problems(document, text);
        Optional<Value.Mapping> root = root(document, text, problems);
        List<Glob> patterns = root.map(map -> MetaReader.schemas(map, problems)).orElse(List.of());
        root.ifPresent(map -> meta = metaReader.read(map, problems));
        take(problems.sorted());
        return patterns;
    }

    /**
     * Reads an instance schema.
     *
     * @param document the document as messages name it; printable
     */
    public void readInstance(String document, SourceText text) {
        Problems problems = new Problems(document, text);
        root(document, text, problems).ifPresent(map -> instances.read(map, problems));
        take(problems.sorted());
    }

    /** Notes a document that cannot be read at all. */
    public void readNothing(Diagnostic reason) {
        take(List.of(reason));
    }

    /** Returns the schemas with notes, or all that is wrong with any of them: the first 100 of a document, 1000 of all. */
    public Checked<Schemas> schemas() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        if (leftOut > 0) {
            all.add(Diagnostic.error(Location.of("schemas"), leftOut + " more problems of the kind"));
        }
        boolean failed = all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        return failed ? Checked.failed(all) : Checked.of(new Schemas(contract, meta, instances.layers()), all);
    }

    private void take(List<Diagnostic> more) {
        int room = Math.min(MOST_OF_ONE_DOCUMENT, MOST_OF_ALL - diagnostics.size());
        diagnostics.addAll(more.subList(0, Math.min(room, more.size())));
        leftOut += Math.max(0, more.size() - room);
    }

    private static Optional<Value.Mapping> root(String document, SourceText text, Problems problems) {
        Checked<Value> value = YamlReader.read(document, text);
        problems.addAll(value.diagnostics());
        return value.value().flatMap(root -> {
            if (root instanceof Value.Mapping mapping) {
                return Optional.of(mapping);
            }
            problems.wrongKind(root, "the schema", "a map");
            return Optional.empty();
        });
    }
}
