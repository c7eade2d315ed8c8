package io.l9.dora.contract;

import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The YAML documents that the product ships. */
final class Documents {

    private Documents() {}

    /** Returns the text of a resource of this package. */
    static SourceText text(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return SourceText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a reader of a resource whose root is a map; what it says of it is of no interest outside tests. */
    static MapReader shipped(String name) {
        return shipped(name, new Problems(name, text(name)));
    }

    /** Returns a reader of a resource whose root is a map. */
    static MapReader shipped(String name, Problems problems) {
        Value root = YamlReader.read(name, text(name)).orThrow();
        return MapReader.MAP.read(root, "the document", problems).orElseThrow();
    }
}
