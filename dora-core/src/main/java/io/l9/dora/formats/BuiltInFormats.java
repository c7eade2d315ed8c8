package io.l9.dora.formats;

import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.json.JsonFormat;
import io.l9.dora.formats.markdown.MarkdownFormat;
import io.l9.dora.formats.python.PythonFormat;
import io.l9.dora.formats.yaml.YamlFormat;
import java.util.List;
import java.util.Optional;

/** The formats that ship with the product. */
public final class BuiltInFormats {

    private static final SourceFormat YAML = new YamlFormat();

    private static final List<SourceFormat> FORMATS =
            List.of(new PythonFormat(), YAML, new MarkdownFormat(), new JsonFormat());

    private BuiltInFormats() {}

    /** Returns all of them. */
    public static List<SourceFormat> all() {
        return FORMATS;
    }

    /** Returns the format that sidecars are written in. */
    public static SourceFormat ofSidecars() {
        return YAML;
    }

    /**
     * Returns the format of a file.
     *
     * @param path with {@code /} between its parts; only the last part counts
     */
    public static Optional<SourceFormat> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (SourceFormat format : FORMATS) {
            if (format.accepts(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
