package io.l9.dora.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.YamlReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Small documents in four folders: {@code good}; {@code bad}, which JSON schema and reader reject; {@code semantic}, whose faults a schema
 * cannot state; {@code unreadable}, which are no data at all. What is said of each stands beside it.
 */
public final class Corpus {

    private final Class<?> home;
    private final String folder;
    private final Schema schema;

    /**
     * Opens a corpus.
     *
     * @param home the class beside whose resources it lies
     * @param schema the resource that is the JSON schema of its documents
     */
    public Corpus(Class<?> home, String folder, String schema) {
        this.home = home;
        this.folder = folder;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(text(resource(schema)), InputFormat.JSON);
    }

    /** Returns the documents of all four folders. */
    public Stream<Path> all() {
        return Stream.of("good", "bad", "semantic", "unreadable").flatMap(this::documents);
    }

    /** Returns the documents of one folder, sorted. */
    public Stream<Path> documents(String kind) {
        try (Stream<Path> files = Files.list(resource(folder + "/" + kind))) {
            return files.filter(f -> !f.toString().endsWith(".txt")).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what the JSON schema says of a document. */
    public List<Error> validate(Path document) {
        return validate(Json.of(
                YamlReader.read("document", SourceText.of(text(document))).orThrow()));
    }

    /** Returns what the JSON schema says of a text of JSON. */
    public List<Error> validate(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    /** Returns what stands beside a document. */
    public static String expected(Path document) {
        String name = document.getFileName().toString();
        return text(document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt"));
    }

    /** Returns one line a diagnostic: severity, place, message. */
    public static String shown(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> d.severity().id() + " " + d.location().position().orElseThrow() + " " + d.message())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns the text of a document. */
    public static String text(Path document) {
        try {
            return Files.readString(document, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(home.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
