package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Generation.Kind;
import io.l9.dora.report.Injection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");
    private static final Instant LATER = Instant.parse("2027-01-02T02:04:00Z");

    private static final String SCHEMA = """
            metadata:
              component_name: "Ledger"
              version: "1.0.0"
              layer: operations
              domain: payments
              type: service
              governance_level: high
              purpose: "Keeps the books"
              dependencies: []
            """;

    @TempDir
    Path folder;

    Path root;
    Path staging;

    @BeforeEach
    void makeTree() throws Exception {
        root = Files.createDirectory(folder.toRealPath().resolve("tree"));
        staging = Files.createDirectory(folder.toRealPath().resolve("staging"));
        write(root, "meta.codegen.schema.yaml", SCHEMA);
    }

    @Test
    void everyFileGetsItsBlockAndItsPlace() throws Exception {
        write(staging, "src/a.py", "import os\n");
        write(staging, "b.yaml", "retries: 3\n");
        write(staging, "c.md", "# Title\n");
        write(staging, "d.json", "{\"max\": 5}\n");
        write(staging, "e.json", "[1]\n");
        Map<String, String> staged = snapshot(staging);
        Generation generation = generate(NOW);

        assertThat(generation.refused()).isEmpty();
        assertThat(generation.failed()).isFalse();
        assertThat(generation.written())
                .extracting(Generation.Written::path)
                .containsExactly("b.yaml", "c.md", "d.json", "e.json", "src/a.py");
        assertThat(generation.written(Kind.CREATED)).isEqualTo(5);
        assertThat(snapshot(root).keySet())
                .containsExactly(
                        "b.yaml",
                        "c.md",
                        "d.json",
                        "e.json",
                        "e.json.dora.yaml",
                        "meta.codegen.schema.yaml",
                        "src/a.py");
        assertThat(text("src/a.py")).contains("PAY-OPER-00").endsWith("import os\n");
        assertThat(Dora.validate(ValidationRequest.of(root)).orThrow().violations())
                .isEmpty();
        assertThat(snapshot(staging)).isEqualTo(staged);
    }

    @Test
    void generatingAgainChangesNothing() throws Exception {
        write(staging, "a.py", "import os\n");
        write(staging, "e.json", "[1]\n");
        generate(NOW);
        Map<String, String> first = snapshot(root);
        Generation again = generate(LATER);

        assertThat(again.written()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(snapshot(root)).isEqualTo(first);
    }

    @Test
    void aFileThatIsGeneratedAnewKeepsWhatTheContractPreserves() throws Exception {
        write(staging, "a.py", "import os\n");
        generate(NOW);
        String id = field("a.py", "component_id");
        write(staging, "a.py", "import sys\n");
        write(root, "meta.codegen.schema.yaml", SCHEMA.replace("1.0.0", "2.0.0"));
        Generation again = generate(LATER);

        assertThat(again.written(Kind.REPLACED)).isEqualTo(1);
        assertThat(field("a.py", "component_id")).isEqualTo(id);
        assertThat(field("a.py", "created_at")).isEqualTo("2026-01-02T02:04:00Z");
        assertThat(field("a.py", "module_version")).isEqualTo("2.0.0");
        assertThat(text("a.py")).endsWith("import sys\n").doesNotContain("import os");
    }

    @Test
    void aFileWithAnOldBlockKeepsItsIdWhenItIsGeneratedAnew() throws Exception {
        write(root, "a.json", OldSpellings.json("PAY-OPER-041"));
        write(staging, "a.json", "{\"name\": \"ledger\"}\n");
        generate(NOW);

        assertThat(text("a.json"))
                .contains("\"component_id\": \"PAY-OPER-041\"", "2024-05-06T07:08:09Z")
                .doesNotContain("_l9_dora");
    }

    @Test
    void anOutputWithAnOldBlockIsTheGeneratorsBusiness() throws Exception {
        write(staging, "a.json", OldSpellings.json("PAY-OPER-041"));
        Generation generation = generate(NOW);

        assertThat(generation.refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(Plan.Refusal::help)
                .containsExactly("have the generator write today's block, or none");
    }

    @Test
    void anotherIdThanThatOfTheFileInPlaceStopsTheRun() throws Exception {
        write(staging, "a.py", "import os\n");
        generate(NOW);
        write(
                root,
                "meta.codegen.schema.yaml",
                SCHEMA + "components:\n  - paths: [/a.py]\n    metadata:\n      component_id: PAY-OPER-077\n");
        assertFails(
                "a.py", "Regeneration would change component_id from PAY-OPER-001 to PAY-OPER-077. Preserve original.");

        write(root, "meta.codegen.schema.yaml", SCHEMA);
        write(staging, "a.py", text("a.py").replace("PAY-OPER-001", "PAY-OPER-099"));
        assertFails(
                "a.py", "Regeneration would change component_id from PAY-OPER-001 to PAY-OPER-099. Preserve original.");
    }

    @Test
    void aGeneratedFileThatTakesTheIdOfAnotherOneStopsTheRunHoweverOldItSaysThatItIs() throws Exception {
        write(root, "a.py", Blocks.python(1).replace("2026-01-02", "2026-06-02"));
        write(staging, "b.py", Blocks.python(1));
        assertFails(
                "b.py",
                "with this block a.py, which was there before, would break a rule:"
                        + " component_id 'PAY-OPER-001' already exists in b.py");
    }

    @Test
    void aBlockOfTheGeneratorsOwnIsKeptOrRepaired() throws Exception {
        write(staging, "a.py", "import os\n");
        generate(NOW);
        String own = text("a.py").replace("Keeps the books", "Says it better");
        Files.delete(root.resolve("a.py"));
        write(staging, "a.py", own.replace("PAY-OPER-001", "PAY-OPER-050"));
        write(staging, "b.py", own.replace("PAY-OPER-001", "PAY-OPER-051").replace("\"operations\"", "\"TODO\""));
        generate(LATER);

        assertThat(field("a.py", "component_id")).isEqualTo("PAY-OPER-050");
        assertThat(field("a.py", "purpose")).isEqualTo("Says it better");
        assertThat(field("b.py", "layer")).isEqualTo("operations");
        assertThat(field("b.py", "purpose")).isEqualTo("Says it better");
    }

    @Test
    void allThatIsWrongComesAtOnceAndTheDestinationStaysAsItWas() throws Exception {
        write(root, "meta.codegen.schema.yaml", SCHEMA.replace("  domain: payments\n", ""));
        write(root, "b.py", "as it was\n");
        write(staging, "a.py", "import os\n");
        write(staging, "b.py", "new\n");
        write(staging, "c.txt", "text\n");
        write(staging, "meta.codegen.schema.yaml", "metadata: {}\n");
        write(staging, "x/.l9-codegen-dora-contract.yaml", "");
        write(staging, "lost.json.dora.yaml", "dora_block: {}\n");
        Files.write(staging.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});
        Files.createSymbolicLink(staging.resolve("link.py"), Path.of("a.py"));
        Map<String, String> before = snapshot(root);
        Generation generation = generate(NOW);

        assertThat(generation.failed()).isTrue();
        assertThat(generation.written()).isEmpty();
        assertThat(generation.refused())
                .extracting(
                        Injection.Refused::path,
                        file -> file.reasons().get(0).category().id())
                .containsExactly(
                        tuple("a.py", "no-value"),
                        tuple("b.py", "no-value"),
                        tuple("c.txt", "unsupported-type"),
                        tuple("latin.md", "unreadable"),
                        tuple("link.py", "unreadable"),
                        tuple("lost.json.dora.yaml", "unreadable"),
                        tuple("meta.codegen.schema.yaml", "control-file"),
                        tuple("x/.l9-codegen-dora-contract.yaml", "control-file"));
        assertThat(generation.refused().get(0).reasons().get(0).reason())
                .isEqualTo("DORA field 'domain' missing in schema. Cannot generate file.");
        assertThat(snapshot(root)).isEqualTo(before);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void filesThatTheContractSaysNothingOfAreWrittenOnRequest() throws Exception {
        write(staging, "run.sh", "#!/bin/sh\n");
        Files.setAttribute(staging.resolve("run.sh"), "unix:mode", 0755);
        Files.write(staging.resolve("logo.png"), new byte[] {0, 1, 2, (byte) 0xFF});
        write(staging, "meta.codegen.schema.yaml", "");

        assertThat(generate(request(NOW).withCopyOthers(true)).refused())
                .extracting(Injection.Refused::path)
                .containsExactly("meta.codegen.schema.yaml");
        Files.delete(staging.resolve("meta.codegen.schema.yaml"));
        write(staging, "logo.png.dora.yaml", "about: the logo\n");
        assertThat(generate(request(NOW).withCopyOthers(true)).written(Kind.CREATED))
                .isEqualTo(3);
        assertThat(text("logo.png.dora.yaml")).isEqualTo("about: the logo\n");
        assertThat(root.resolve("logo.png")).hasBinaryContent(new byte[] {0, 1, 2, (byte) 0xFF});
        assertThat(Files.isExecutable(root.resolve("run.sh"))).isTrue();
        assertThat(Files.isExecutable(root.resolve("logo.png"))).isFalse();
    }

    @Test
    void idsAreUniqueInTheWholeTree() throws Exception {
        write(staging, "a.py", "import os\n");
        generate(NOW);
        write(staging, "a.py", "import sys\n");
        write(staging, "b.py", text("a.py"));
        assertFails("b.py", "component_id 'PAY-OPER-001' already exists in a.py");
        Files.delete(staging.resolve("a.py"));
        assertFails("b.py", "component_id 'PAY-OPER-001' already exists in a.py");
    }

    @Test
    void aSidecarThatTheNewFileDoesNotHaveGoesAway() throws Exception {
        write(staging, "e.json", "[1]\n");
        generate(NOW);
        String id = text("e.json.dora.yaml");
        write(staging, "e.json", "{\"a\": 1}\n");
        generate(LATER);

        assertThat(root.resolve("e.json.dora.yaml")).doesNotExist();
        assertThat(id).contains("PAY-OPER-001");
        assertThat(text("e.json")).contains("PAY-OPER-001").contains("\"a\": 1");
    }

    @Test
    void theStagingFolderMayLieInTheTree() throws Exception {
        staging = Files.createDirectories(root.resolve("out/generated"));
        write(staging, "a.py", "import os\n");
        Generation generation = generate(GenerateRequest.of(ValidationRequest.of(root), NOW, Path.of("out/generated")));

        assertThat(generation.written()).hasSize(1);
        assertThat(text("a.py")).contains("PAY-OPER-001");
        assertThat(snapshot(root)).containsEntry("out/generated/a.py", "import os\n");
    }

    @Test
    void aWrongStagingFolderIsAnError() throws Exception {
        for (String wrong : List.of("absent", "meta.codegen.schema.yaml", ".", "..")) {
            List<Diagnostic> problems = Dora.generate(
                            GenerateRequest.of(ValidationRequest.of(root), NOW, Path.of(wrong)))
                    .diagnostics();
            assertThat(problems).as(wrong).singleElement().asString().contains("the staging folder");
        }
    }

    @Test
    void whatCannotBeReplacedStopsTheRun() throws Exception {
        write(root, "a.py", "theirs\n");
        Files.createLink(root.resolve("other"), root.resolve("a.py"));
        Files.createDirectories(root.resolve("b.py"));
        write(folder, "secret.py", "secret\n");
        Files.createSymbolicLink(root.resolve("c.py"), folder.resolve("secret.py"));
        for (String name : List.of("a.py", "b.py", "c.py", "d.py")) {
            write(staging, name, "new\n");
        }
        Map<String, String> before = snapshot(root);
        Generation generation = generate(NOW);

        assertThat(generation.failed()).isTrue();
        assertThat(generation.refused()).extracting(Injection.Refused::path).containsExactly("a.py", "b.py", "c.py");
        assertThat(snapshot(root)).isEqualTo(before);
        assertThat(folder.resolve("secret.py")).hasContent("secret\n");
    }

    @Test
    void aDryRunWritesNothingAndItsPatchDoesWhatTheRunWouldDo() throws Exception {
        write(staging, "a.py", "import os\n");
        write(staging, "d.json", "{\"max\": 5}\n");
        write(root, "d.json", "{\"max\": 4}\n");
        Map<String, String> before = snapshot(root);
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        Generation dry = generate(request(NOW).withDryRun(patch::writeBytes));

        assertThat(dry.written()).hasSize(2);
        assertThat(snapshot(root)).isEqualTo(before);
        Files.write(folder.resolve("p.patch"), patch.toByteArray());
        Process git = new ProcessBuilder("git", "apply", "../p.patch")
                .directory(root.toFile())
                .start();
        assertThat(git.waitFor()).isZero();
        Map<String, String> patched = snapshot(root);
        write(root, "d.json", "{\"max\": 4}\n");
        Files.delete(root.resolve("a.py"));
        generate(NOW);
        assertThat(snapshot(root)).isEqualTo(patched);
    }

    @Test
    void anAdvisoryContractStopsNothing() throws Exception {
        contract("advisory");
        write(root, "meta.codegen.schema.yaml", "metadata: {}\n");
        write(staging, "a.py", "import os\n");
        Generation generation = generate(NOW);

        assertThat(generation.failed()).isFalse();
        assertThat(generation.refused()).extracting(Injection.Refused::path).containsExactly("a.py");
        assertThat(root.resolve("a.py")).hasContent("import os\n");
    }

    @Test
    void aDisabledContractLetsEverythingPassButWhatIsTheProductsOwn() throws Exception {
        contract("disabled");
        write(staging, "a.py", "import os\n");
        write(staging, "b.txt", "text\n");
        Generation generation = generate(NOW);

        assertThat(generation.written()).hasSize(2);
        assertThat(root.resolve("a.py")).hasContent("import os\n");
        assertThat(generation.notes()).asString().contains("disabled");
        write(staging, "meta.codegen.schema.yaml", "");
        assertThat(generate(NOW).failed()).isTrue();
    }

    @Test
    void anUnknownNumberOfThreadsMakesNoDifference() throws Exception {
        for (int i = 0; i < 600; i++) {
            write(staging, "d" + i % 7 + "/f" + i + ".py", "import os\n");
        }
        generate(GenerateRequest.of(ValidationRequest.of(root).withThreads(4), NOW, staging));
        Map<String, String> threaded = snapshot(root);
        for (String path : threaded.keySet()) {
            if (!path.endsWith(".yaml")) {
                Files.delete(root.resolve(path));
            }
        }
        generate(NOW);
        assertThat(snapshot(root)).isEqualTo(threaded).hasSize(601);
    }

    private void contract(String status) throws IOException {
        write(
                root,
                ".l9-codegen-dora-contract.yaml",
                "dora_block_contract:\n  version: 1.0.0\n  status: " + status
                        + "\n  applies_to:\n    - file_types: [\"*.py\"]\n");
    }

    private void assertFails(String path, String reason) throws Exception {
        Map<String, String> before = snapshot(root);
        Generation generation = generate(LATER);
        assertThat(generation.failed()).isTrue();
        assertThat(generation.refused()).extracting(Injection.Refused::path).containsExactly(path);
        assertThat(generation.refused().get(0).reasons().get(0).reason()).isEqualTo(reason);
        assertThat(snapshot(root)).isEqualTo(before);
    }

    private GenerateRequest request(Instant now) {
        return GenerateRequest.of(ValidationRequest.of(root), now, staging);
    }

    private Generation generate(Instant now) {
        return generate(request(now));
    }

    private static Generation generate(GenerateRequest request) {
        return Dora.generate(request).orThrow();
    }

    private String field(String path, String name) throws IOException {
        String text = text(path);
        int start = text.indexOf("\"" + name + "\": \"") + name.length() + 5;
        return text.substring(start, text.indexOf('"', start));
    }

    private String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private static void write(Path in, String path, String content) throws IOException {
        Files.createDirectories(in.resolve(path).getParent());
        Files.writeString(in.resolve(path), content);
    }

    private static Map<String, String> snapshot(Path of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(of.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
