package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.l9.dora.contract.ContractReader;
import io.l9.dora.document.Json;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What trees start with, whole: schema, sections and lines as people get to read them. */
class GoldenInitTest {

    private static final String SCHEMA = "meta.codegen.schema.yaml";
    private static final List<String> SHOWN =
            List.of(SCHEMA, "CONTRIBUTING.md", "README.md", "README.rst", ".gitignore", ".gitattributes");

    /**
     * A tree.
     *
     * @param name that of its golden file
     * @param files the files of the contract
     * @param texts what is there already of what is written or asked for a name and a version
     */
    record Given(String name, List<String> files, Map<String, String> texts) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Given> trees() {
        return Stream.of(
                new Given(
                        "python",
                        List.of(
                                "docs/index.md",
                                "src/shop/__init__.py",
                                "src/shop/auth/login.py",
                                "src/shop/memory/cache.py",
                                "tests/test_shop.py"),
                        Map.of(
                                "pyproject.toml",
                                "[project]\nname = \"shop\"\nversion = \"1.2.3\"\n",
                                "README.rst",
                                "Shop\n",
                                ".gitignore",
                                "*.pyc\r\n/.dora/\r\n")),
                new Given(
                        "npm",
                        List.of("README.md", "package.json", "packages/cart/package.json", "packages/3d/package.json"),
                        Map.of(
                                "package.json",
                                "{\"name\": \"@team/web-shop\", \"version\": \"4.0.0\"}",
                                "README.md",
                                "# Web shop")),
                new Given("empty", List.of(), Map.of()));
    }

    private static Map<String, Draft> drafts(Given given) {
        Tree tree = new Tree(
                "my-tree",
                given.files(),
                Tree.Place.TOP,
                path -> Optional.ofNullable(given.texts().get(path))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .<Present>map(bytes -> new Present.Content(bytes, bytes))
                        .orElseGet(Present.Nothing::new));
        Setup setup = new Setup(Optional.empty(), Overwrite.NOTHING, "io.l9.dora:dora-maven-plugin:1.0.0", true);
        SourceText contract = SourceText.of(Initializer.contractText(setup, tree));
        return new Initializer(
                        setup,
                        tree,
                        ContractReader.read("contract", contract, BuiltInRules.specs())
                                .orThrow(),
                        List.of("ci-reports/dora-validation.html", "ci-reports/dora-validation.json"))
                .draft(path -> true).drafts().stream().collect(Collectors.toMap(Draft::path, draft -> draft));
    }

    private static String text(Draft draft) {
        return draft.after()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r", "<CR>"))
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void whatIsWrittenIsWhatTheGoldenFileHolds(Given given) {
        Map<String, Draft> drafts = drafts(given);
        StringBuilder shown = new StringBuilder();
        SHOWN.stream()
                .flatMap(path -> Stream.ofNullable(drafts.get(path)))
                .forEach(draft -> shown.append("==== ")
                        .append(draft.path())
                        .append(": ")
                        .append(draft.state().words())
                        .append(draft.detail().map(words -> ": " + words).orElse(""))
                        .append('\n')
                        .append(text(draft)));

        assertThat(shown.toString()).isEqualTo(Resources.text("golden/" + given.name() + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void theSchemaKeepsItsJsonSchema(Given given) {
        String schema =
                text(Stream.ofNullable(drafts(given).get(SCHEMA)).findFirst().orElseThrow());

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Resources.text("/io/l9/dora/schema/meta-schema.schema.json"), InputFormat.JSON)
                        .validate(
                                Json.of(YamlReader.read(SCHEMA, SourceText.of(schema))
                                        .orThrow()),
                                InputFormat.JSON))
                .isEmpty();
    }
}
