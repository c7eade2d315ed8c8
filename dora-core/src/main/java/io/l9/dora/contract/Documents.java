package io.l9.dora.contract;

import io.l9.dora.document.MapReader;
import io.l9.dora.document.Once;
import io.l9.dora.document.Problems;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The documents that the product ships: YAML for people, and the same {@linkplain PreparedDocument prepared} for the product. */
enum Documents {
    /** The contract that holds where a root has none. */
    CONTRACT("built-in-contract"),
    /** Files whose readers do not take one more key. */
    CARRIERS("carriers");

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // all kinds of values are records of what does not change
    private final Once<Value> root;

    Documents(String name) {
        this.name = name;
        this.root = new Once<>(() -> PreparedDocument.read(string(prepared())));
    }

    /** Returns the text of a resource of this package. */
    static SourceText text(String name) {
        return SourceText.of(string(name));
    }

    private static String string(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name of the resource that people read. */
    String yaml() {
        return name + ".yaml";
    }

    /** Returns the name of the resource that the product reads. */
    String prepared() {
        return name + ".prepared";
    }

    /** Returns the root of the document, a map. Its parts have no places. */
    Value root() {
        return root.get();
    }

    /** Returns a reader of the document; what it says of it is of no interest outside tests. */
    MapReader reader() {
        Problems problems = new Problems(yaml(), SourceText.of(""));
        return MapReader.MAP.read(root(), "the document", problems).orElseThrow();
    }
}
