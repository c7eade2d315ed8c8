package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.format.Facts;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.schema.FieldValue;
import io.l9.dora.schema.Schemas;
import io.l9.dora.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaSourceTest {

    private final Contract contract = BuiltInContract.load(BuiltInRules.specs());

    @TempDir
    Path root;

    @Test
    void aTreeWithoutAMetaSchemaHasNoSchemas() throws IOException {
        write("schemas/a.yaml", "filename: a.py\nmetadata: {layer: learning}\n");

        assertThat(layer("a.py")).isEmpty();
    }

    @Test
    void instanceSchemasAreFoundByThePatternsOfTheMetaSchema() throws IOException {
        write("meta.codegen.schema.yaml", "schemas: ['schemas/**/*.yaml', '*.instance.json']\n");
        write("schemas/a.yaml", "filename: a.py\nmetadata: {layer: learning}\n");
        write("schemas/deep/b.yaml", "filename: b.py\nmetadata: {layer: security}\n");
        write("src/c.instance.json", "{\"outputs\": [\"c.py\"], \"metadata\": {\"layer\": \"operations\"}}");
        write("other/d.yaml", "not: a schema\n");

        assertThat(layer("a.py")).contains("schemas/a.yaml:2:19");
        assertThat(layer("b.py")).contains("schemas/deep/b.yaml:2:19");
        assertThat(layer("c.py")).contains("src/c.instance.json:1:45");
        assertThat(layer("d.py")).isEmpty();
    }

    @Test
    void foldersOfToolsAndLinksHoldNoSchemas() throws IOException {
        write("meta.codegen.schema.yaml", "schemas: ['*.schema.yaml']\n");
        write("node_modules/a.schema.yaml", "filename: a.py\nmetadata: {layer: learning}\n");
        write("outside.txt", "filename: b.py\nmetadata: {layer: learning}\n");
        Files.createSymbolicLink(root.resolve("b.schema.yaml"), Path.of("outside.txt"));

        assertThat(layer("a.py")).isEmpty();
        assertThat(layer("b.py")).isEmpty();
    }

    @Test
    void theProblemsOfAllDocumentsComeAtOnce() throws IOException {
        write("meta.codegen.schema.yaml", "metadata: {layer: web}\ncomponents: x\nschemas: ['schemas/*.yaml']\n");
        write("schemas/a.yaml", "filename: ../a.py\n");
        Files.write(root.resolve("schemas/b.yaml"), "filename: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        write("schemas/c.yaml", "filename: [\n");
        write("schemas/d.yaml", "x".repeat((1 << 20) + 1));

        assertThat(load().diagnostics())
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        d -> assertThat(d).startsWith("meta.codegen.schema.yaml:1:19: `layer`"),
                        d -> assertThat(d).startsWith("meta.codegen.schema.yaml:2:13: `components`"),
                        d -> assertThat(d).startsWith("schemas/a.yaml:1:11: `filename`"),
                        d -> assertThat(d).startsWith("schemas/b.yaml:1:14: byte 0xE9"),
                        d -> assertThat(d).startsWith("schemas/c.yaml:2:1"),
                        d -> assertThat(d).startsWith("schemas/d.yaml: "));
    }

    @Test
    void moreInstanceSchemasThanTheLimitAreAnError() throws IOException {
        write("meta.codegen.schema.yaml", "schemas: ['s/*.json']\n");
        Files.createDirectory(root.resolve("s"));
        for (int i = 0; i <= 10_000; i++) {
            Files.createFile(root.resolve("s/" + i + ".json"));
        }

        assertThat(load().diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("`schemas`: its patterns find 10001 files; at most 10000 are read");
    }

    @Test
    void schemasAndTemplatesNeedNoBlock() throws IOException {
        write(
                ".l9-codegen-dora-contract.yaml",
                "codegen_rules: {rule_1_auto_generation: {template_source: 'header.{filetype}'}}\n");
        write("meta.codegen.schema.yaml", "metadata: {layer: web}\nschemas: ['schemas/*.yaml']\n");
        write("schemas/a.yaml", "filename: a.py\n");
        write("schemas/a.py", "x = 1\n");
        write("header.py", "x = 1\n");
        write("sub/header.py", "x = 1\n");

        assertThat(validate().findings()).extracting(Finding::path).containsExactly("schemas/a.py", "sub/header.py");
    }

    @Test
    void aMetaSchemaThatCannotBeReadIsAWarningOfValidate() throws IOException {
        write("meta.codegen.schema.yaml", "schemas: [\n");
        write("schemas/a.yaml", "filename: a.py\n");

        Validation validation = validate();

        assertThat(validation.findings()).extracting(Finding::path).contains("schemas/a.yaml");
        assertThat(validation.notes())
                .extracting(Diagnostic::toString)
                .anyMatch(d -> d.startsWith("meta.codegen.schema.yaml:2:1")
                        && d.endsWith("instance schemas are not known and need a block"));
    }

    @Test
    void idsOfTheRegistryAndOfSchemasAreNotGivenAway() throws IOException {
        write(".l9-dora-registry.json", "{\"retired\": [{\"component_id\": \"PAY-OPER-004\"}]}");
        write("meta.codegen.schema.yaml", "components: [{paths: [/a.py], metadata: {component_id: PAY-OPER-007}}]\n");

        assertThat(Sources.load(Workspace.open(root), contract).orThrow().retiredIds())
                .containsExactlyInAnyOrder("PAY-OPER-004", "PAY-OPER-007");
    }

    @Test
    void aRegistryThatCannotBeReadStopsAllWriting() throws IOException {
        write(".l9-dora-registry.json", "<<<<<<< ours\n");

        assertThat(Sources.load(Workspace.open(root), contract).diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith(".l9-dora-registry.json");
    }

    private Validation validate() {
        return Dora.validate(ValidationRequest.of(root)).orThrow();
    }

    private Checked<Schemas> load() throws IOException {
        return SchemaSource.load(Workspace.open(root), contract);
    }

    private Optional<String> layer(String path) throws IOException {
        return contract.mandatoryFields().stream()
                .filter(field -> field.name().equals("layer"))
                .findFirst()
                .flatMap(load().orThrow().of(path, () -> Facts.NONE, Instant.EPOCH)::value)
                .map(FieldValue::origin);
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
