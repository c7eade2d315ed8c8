package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.inject.Plan;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Generation.Kind;
import io.l9.dora.report.Injection;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerateTest extends GenerateScenario {

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
}
