package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are left as they are, since nothing safe can be done about them. */
class InjectRefusalsTest extends InjectScenario {

    @Test
    void whatOnlyAPersonCanPutRightIsRefusedAndLeftAlone() throws IOException {
        write("cut.py", "__dora_block__ = {\n");
        write("remains.py", "# END DORA BLOCK\nx = 1\n");
        write("second.py", Blocks.python(1) + "\nimport os\n" + Blocks.python(2));
        Files.write(root.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        write("both.py", Blocks.python(3));
        write("both.py.dora.yaml", "note: 1\n");
        Map<String, String> before = MessyTree.snapshot(root);
        Injection injection = inject();
        assertThat(injection.refusedByCategory())
                .containsExactly(
                        Map.entry("malformed-block", 1),
                        Map.entry("remains", 1),
                        Map.entry("second-block", 2),
                        Map.entry("unreadable", 1));
        assertThat(injection.refused()).extracting(Injection.Refused::path).isSorted();
        assertThat(injection.fails()).isTrue();
        assertThat(MessyTree.snapshot(root)).isEqualTo(before);
    }

    @Test
    void aFieldWithoutAValueStopsTheFileAndSaysWhereItWasLookedFor() throws IOException {
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA.replace("  layer: operations\n", ""));
        write("a.py", "x = 1\n");
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.category()).isEqualTo(Category.NO_VALUE);
            assertThat(refusal.reason()).isEqualTo("DORA field 'layer' missing in schema. Cannot generate file.");
            assertThat(refusal.help()).contains("one of foundation").contains("schema:metadata:layer");
        });
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aPlaceholderIsNeverWritten() throws IOException {
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA.replace("\"Ledger\"", "\"{component_name}\""));
        write("a.py", "x = 1\n");
        Checked<Injection> checked = Dora.inject(request());
        String said = checked.value().isPresent()
                ? refusals().toString()
                : checked.diagnostics().toString();
        assertThat(said).contains("{component_name}");
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void whatStripsACommentIntoDeclaringACharsetIsRefused() throws IOException {
        String file = Blocks.python(1) + "# coding: latin-1 was here\nname = \"\u00e4\"\n";
        write("a.py", file);
        assertThat(strip().refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reasons())
                        .extracting(Plan.Refusal::category, Plan.Refusal::reason)
                        .containsExactly(tuple(
                                Category.CHARSET,
                                "the file would not be read as UTF-8 any more, since a comment that comes to stand at its top"
                                        + " would declare its charset")));
        assertThat(read("a.py")).isEqualTo(file);
    }

    @Test
    void aCommentThatMovesIntoTheFirstLinesAndNamesNoCharsetIsRefused() throws IOException {
        String file = Blocks.python(1) + "# coding: of-nobody\n";
        write("a.py", file);
        assertThat(strip().refused()).hasSize(1);
        assertThat(read("a.py")).isEqualTo(file);
    }

    @Test
    void aBlockThatAnAliasTakesItsValueFromStays() throws IOException {
        String block = yaml("PAY-OPER-001");
        String value = block.replace("component_id: ", "component_id: &id ") + "other: *id\n";
        String key = block.replace("dora_block:", "&id dora_block:") + "other: *id\n";
        write("value.yaml", value);
        write("key.yaml", key);
        write("text.md", "---\n" + value + "---\n");
        write("unused.yaml", block.replace("component_id: ", "component_id: &id "));
        Injection injection = strip();
        assertThat(injection.changed()).extracting(Injection.Changed::path).containsExactly("unused.yaml");
        assertThat(injection.refused())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.reasons()).singleElement().satisfies(refusal -> {
                    assertThat(refusal.category()).isEqualTo(Category.MALFORMED_BLOCK);
                    assertThat(refusal.reason()).endsWith(": the alias *id takes its value from the block");
                }));
        assertThat(read("value.yaml")).isEqualTo(value);
        assertThat(Dora.inject(request().withRegenerate(true)).orThrow().changed())
                .extracting(Injection.Changed::path)
                .containsExactly("unused.yaml");
        assertThat(read("key.yaml")).isEqualTo(key);
    }

    @Test
    void aBlockThatComesInWhileTheRunGoesOnIsNotOverwritten() throws IOException {
        write("a.py", "x = 1\n");
        String saved = "# DORA PROTOCOL METADATA\n__dora_block__ = {\n    \"component_id\": \"PAY-OPER-500\",\n}\n";
        Progress editor = (done, total) -> {
            if (done == total && done == 1) {
                save("a.py", saved);
            }
        };
        Injection injection = Dora.inject(
                        InjectRequest.of(ValidationRequest.of(root).withProgress(editor), NOW))
                .orThrow();
        assertThat(injection.refused())
                .singleElement()
                .satisfies(file -> assertThat(file.reasons())
                        .extracting(Plan.Refusal::category)
                        .containsExactly(Category.CHANGED_MEANWHILE));
        assertThat(read("a.py")).isEqualTo(saved);
    }

    private void save(String path, String text) {
        try {
            write(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoWouldNotAgreeWithTheModuleIsRefused() throws IOException {
        write("m/a.py", Blocks.python(1).replace("\"layer\": \"operations\"", "\"layer\": \"security\""));
        write("m/b.py", Blocks.python(2).replace("\"layer\": \"operations\"", "\"layer\": \"security\""));
        write("m/c.py", "x = 1\n");
        assertThat(refusals()).extracting(Plan.Refusal::category).containsExactly(Category.INCONSISTENT);
        assertThat(read("m/c.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aDryRunRefusesWhatCouldNotBeWritten() throws IOException {
        write("a.py", "import os\n");
        Files.createLink(root.resolve("b.py"), root.resolve("a.py"));
        List<byte[]> patches = new ArrayList<>();

        Injection dryRun = Dora.inject(request().withDryRun(patches::add)).orThrow();

        assertThat(dryRun.refused())
                .isEqualTo(inject().refused())
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.category()).isEqualTo(Category.NOT_WRITABLE)));
        assertThat(patches).isEmpty();
    }
}
