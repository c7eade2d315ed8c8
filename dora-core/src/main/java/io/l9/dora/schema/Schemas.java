package io.l9.dora.schema;

import io.l9.dora.contract.Contract;
import io.l9.dora.format.Facts;
import io.l9.dora.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a tree. Safe for several threads.
 *
 * <p>The schema of a file has layers, of which the upper ones win: the meta schema, those of its path rules that match in their order, and the
 * instance schema that names the file. Keys of {@code metadata}, and other keys at the top of a document, are replaced as a whole.
 */
public final class Schemas {

    private final Contract contract;
    private final MetaReader.Meta meta;
    private final Map<String, Layer> instances;

    Schemas(Contract contract, MetaReader.Meta meta, Map<String, Layer> instances) {
        this.contract = contract;
        this.meta = meta;
        this.instances = instances;
    }

    /** Returns the schemas of a tree that has none: all values come from the contract and from the files. */
    public static Schemas none(Contract contract) {
        return new Schemas(contract, MetaReader.Meta.NOTHING, Map.of());
    }

    /**
     * Returns where the fields of a file get their values from. It costs nothing before it is asked.
     *
     * @param path the file, from the root with {@code /} between its parts; there need be no such file
     * @param facts what the file says of itself; asked once at most, for a field that needs it
     * @param now the time of the run
     */
    public FileValues of(String path, Supplier<Facts> facts, Instant now) {
        return new Population(contract, path, () -> layersOf(path), facts, now);
    }

    /** Returns every {@code component_id} that a schema states, for files that may not be there yet: nobody else may get it. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Set<List<String>> paths = Questions.of(contract).idPaths();
        Stream.concat(meta.components().stream().map(Component::layer), instances.values().stream())
                .flatMap(layer -> paths.stream().flatMap(path -> layer.value(path).stream()))
                .forEach(id -> {
                    if (id.value() instanceof Value.Text text) {
                        ids.add(text.text());
                    }
                });
        return ids;
    }

    /** Returns the layers of a file, the uppermost first. */
    private List<Layer> layersOf(String path) {
        List<Layer> layers = new ArrayList<>();
        layers.add(meta.root());
        for (Component component : meta.components()) {
            if (component.matches(path)) {
                layers.add(component.layer());
            }
        }
        @Nullable Layer instance = instances.get(path);
        if (instance != null) {
            layers.add(instance);
        }
        Collections.reverse(layers);
        return layers;
    }
}
