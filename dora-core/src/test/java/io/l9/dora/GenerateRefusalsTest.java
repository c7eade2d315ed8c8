package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stops a generator's output from coming to its place. */
class GenerateRefusalsTest extends GenerateScenario {

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
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
}
