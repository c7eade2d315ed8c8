package io.l9.dora.schema;

import io.l9.dora.diagnostic.Location;
import io.l9.dora.document.Form;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads instance schemas: documents that name a file, or some, and say what holds for them. No file has two. */
final class InstanceReader {

    private static final String FILE_NAME = "filename";
    private static final String OUTPUTS = "outputs";
    private static final Form<List<OutputPath>> PATHS = Form.notEmpty(OutputPath.FORM.list("paths"));

    private final LayerReader reader;
    private final Map<String, Layer> layers = new HashMap<>();
    private final Map<String, Location> places = new HashMap<>();

    InstanceReader(LayerReader reader) {
        this.reader = reader;
    }

    /** Reads one document. */
    void read(Value.Mapping document, Problems problems) {
        List<OutputPath> outputs = outputs(new MapReader("an instance schema", document, problems));
        Layer layer = reader.read(document, "", problems);
        if (outputs.size() > 1) {
            reader.rejectId(
                    layer, "`outputs` names " + outputs.size() + "; give each an instance schema of its own", problems);
        }
        outputs.forEach(output -> assign(output, layer, problems));
    }

    private static List<OutputPath> outputs(MapReader map) {
        boolean hasName = map.has(FILE_NAME);
        boolean hasOutputs = map.has(OUTPUTS);
        if (hasName == hasOutputs) {
            map.problems()
                    .error(
                            map.span(),
                            map.name()
                                    + ": expected a key `filename` or `outputs` that says which files it is about, found "
                                    + (hasName ? "both" : "none"));
        }
        return hasOutputs
                ? map.get(OUTPUTS, PATHS).orElse(List.of())
                : map.get(FILE_NAME, OutputPath.FORM).map(List::of).orElse(List.of());
    }

    private void assign(OutputPath output, Layer layer, Problems problems) {
        Location place = problems.location(output.value().span());
        @Nullable Location earlier = places.putIfAbsent(output.path(), place);
        if (earlier == null) {
            layers.put(output.path(), layer);
        } else {
            problems.error(
                    output.value().span(),
                    Problems.quoted(output.path()) + " has an instance schema already: " + earlier
                            + "; a file has one at most");
        }
    }

    /** Returns what was read, by the paths of the files. */
    Map<String, Layer> layers() {
        return Map.copyOf(layers);
    }
}
