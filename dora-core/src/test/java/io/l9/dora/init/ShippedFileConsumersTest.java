package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.l9.dora.contract.NpmPackages;
import io.l9.dora.document.Json;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workflows that are shipped, held to what those who read them publish or use, and their scripts to ShellCheck. Needs npm and shellcheck. */
@Tag("consumers")
class ShippedFileConsumersTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final String SCHEMA_OF_GITLAB =
            "eslint-plugin-json-schema-validator/schemastore/json.schemastore.org/gitlab-ci.json";
    private static final Path FOLDER = Path.of("target", "init-consumers");
    private static final Blanks BLANKS = Blanks.of(
            "io.l9.dora:dora-maven-plugin:1.0.0",
            new Locations("gate", ".l9-dora-registry.json", Optional.empty(), "ci-reports", "dora-validation"));

    private static NpmPackages packages;

    @BeforeAll
    static void fetch() throws Exception {
        try (var pins = Objects.requireNonNull(ShippedFileConsumersTest.class.getResourceAsStream("packages.txt"))) {
            List<String> needed = new String(pins.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            packages = new NpmPackages(needed, FOLDER);
        }
    }

    static Stream<ShippedFile> files() {
        return ShippedFile.ALL.stream();
    }

    static Stream<ShippedFile> workflows() {
        return files().filter(file -> file.path().startsWith(".github/workflows/"));
    }

    @Test
    void theJobOfGitlabKeepsItsSchema() {
        String text = ShippedFile.ALL.stream()
                .filter(file -> file.part() == Part.GITLAB)
                .findFirst()
                .orElseThrow()
                .text(BLANKS);

        assertThat(errors(text)).isEmpty();
        assertThat(errors(text.replace("script:", "scripts:"))).isNotEmpty();
    }

    private static List<Error> errors(String text) {
        return SCHEMAS.getSchema(packages.text(SCHEMA_OF_GITLAB), InputFormat.JSON)
                .validate(Json.of(yaml(text)), InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void actionlintFindsNothingInAWorkflow(ShippedFile file) throws Exception {
        // The linter of this package is older than the variables of repositories.
        String text = file.text(BLANKS).replace("vars.DORA_REMEDIATE", "github.actor");

        assertThat(actionlint(text)).isEqualTo("[]");
        assertThat(actionlint(text.replace("github.ref", "github.reff"))).contains("reff");
    }

    private static String actionlint(String workflow) throws Exception {
        return run(
                List.of(
                        "node",
                        "--eval",
                        "require('./actionlint/node.cjs').createLinter().then(lint => process.stdout.write(JSON.stringify("
                                + "lint(require('fs').readFileSync(0, 'utf8'), '.github/workflows/w.yml'))))"),
                workflow);
    }

    private static Value yaml(String text) {
        return YamlReader.read("file", SourceText.of(text)).orThrow();
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsScriptsPassShellCheck(ShippedFile file) throws Exception {
        List<String> scripts = scripts(yaml(file.text(BLANKS))).toList();

        assertThat(scripts).isNotEmpty();
        for (String script : scripts) {
            assertThat(shellCheck(script)).isEmpty();
        }
        assertThat(shellCheck("echo $x")).contains("SC2086");
    }

    /** Returns the texts under {@code run} and {@code script}. */
    private static Stream<String> scripts(Value value) {
        if (value instanceof Value.Mapping map) {
            return map.entries().stream()
                    .flatMap(entry -> entry.isNamed("run") || entry.isNamed("script")
                            ? lines(entry.value())
                            : scripts(entry.value()));
        }
        return value instanceof Value.Sequence list
                ? list.items().stream().flatMap(ShippedFileConsumersTest::scripts)
                : Stream.empty();
    }

    private static Stream<String> lines(Value value) {
        return value instanceof Value.Sequence list
                ? list.items().stream().map(item -> ((Value.Text) item).text())
                : Stream.of(((Value.Text) value).text());
    }

    private static String shellCheck(String script) throws Exception {
        return run(List.of("shellcheck", "--shell=sh", "-"), script);
    }

    private static String run(List<String> command, String input) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
