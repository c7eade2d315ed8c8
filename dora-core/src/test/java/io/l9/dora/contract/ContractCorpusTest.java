package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.l9.dora.contract.RuleSpec.SettingKind;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.rules.BuiltInRules;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small contracts in four folders: {@code good}; {@code bad}, which schema and reader reject; {@code semantic}, whose faults a schema
 * cannot state; {@code unreadable}, which are no data at all. What is said of each stands beside it.
 */
class ContractCorpusTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(text(Path.of("contract.schema.json")), InputFormat.JSON);

    static Stream<Path> all() throws IOException {
        return Stream.of(good(), bad(), semantic(), unreadable()).flatMap(s -> s);
    }

    static Stream<Path> good() throws IOException {
        return folder("good");
    }

    static Stream<Path> bad() throws IOException {
        return folder("bad");
    }

    static Stream<Path> semantic() throws IOException {
        return folder("semantic");
    }

    static Stream<Path> unreadable() throws IOException {
        return folder("unreadable");
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatStandsBesideIt(Path contract) throws IOException {
        String name = contract.getFileName().toString().replace(".yaml", ".txt");

        assertThat(Contracts.diagnostics(read(contract)))
                .isEqualTo(Files.readString(contract.resolveSibling(name), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("good")
    void schemaAndReaderAcceptTheGood(Path contract) {
        assertThat(read(contract).value()).isPresent();
        assertThat(SCHEMA.validate(json(contract), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void schemaAndReaderRejectTheBad(Path contract) {
        assertThat(read(contract).value()).isEmpty();
        assertThat(SCHEMA.validate(json(contract), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("semantic")
    void theReaderAloneRejectsWhatASchemaCannotState(Path contract) {
        assertThat(read(contract).value()).isEmpty();
        assertThat(SCHEMA.validate(json(contract), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void theReaderRejectsWhatIsNoData(Path contract) {
        assertThat(read(contract).value()).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryRuleWithItsKeysAndPlaceholders() {
        assertThat(BuiltInRules.specs()).allSatisfy(rule -> {
            String placeholders =
                    rule.placeholders().stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
            assertThat(validate(rule, "'error_message': 'x " + placeholders + "'"))
                    .isEmpty();
            assertThat(validate(rule, "'error_message': 'x {OTHER}'")).isNotEmpty();
            assertThat(validate(rule, "'unknown': 1")).isNotEmpty();
            rule.settings().forEach((key, kind) -> {
                assertThat(validate(rule, "'" + key + "': " + (kind == SettingKind.COUNT ? "1" : "['a']")))
                        .isEmpty();
                assertThat(validate(rule, "'" + key + "': {}")).isNotEmpty();
            });
        });
    }

    private static List<Error> validate(RuleSpec rule, String entry) {
        String document = "{'validation_rules': {'rule_1_" + rule.id() + "': {" + entry + "}}}";
        return SCHEMA.validate(document.replace('\'', '"'), InputFormat.JSON);
    }

    private static Checked<Contract> read(Path contract) {
        return ContractReader.read(Contracts.NAME, SourceText.of(text(contract)), BuiltInRules.specs());
    }

    private static String json(Path contract) {
        return Json.of(
                YamlReader.read(Contracts.NAME, SourceText.of(text(contract))).orThrow());
    }

    private static String text(Path path) {
        try {
            return path.isAbsolute()
                    ? Files.readString(path, StandardCharsets.UTF_8)
                    : Files.readString(resource(path.toString()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> folder(String name) throws IOException {
        try (Stream<Path> files = Files.list(resource("corpus/" + name))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(ContractReader.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
