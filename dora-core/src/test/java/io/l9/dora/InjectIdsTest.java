package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l9.dora.contract.Contract;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files get which ids. */
class InjectIdsTest extends InjectScenario {

    @Test
    void idsAreGivenInTheOrderOfPathsBehindTheHighestOne() throws IOException {
        write("b.yaml", "retries: 3\n");
        write("a.md", "# Title\n");
        write("old.py", Blocks.python(7));
        write("sub/gone.json.dora.yaml", sidecar("PAY-OPER-009"));
        Injection injection = inject();
        assertThat(injection.changed())
                .extracting(
                        Injection.Changed::path,
                        Injection.Changed::kind,
                        changed -> changed.newId().orElseThrow())
                .containsExactly(
                        tuple("a.md", Plan.Kind.ADDED, "PAY-OPER-010"),
                        tuple("b.yaml", Plan.Kind.ADDED, "PAY-OPER-011"));
        assertThat(injection.unchanged()).isEqualTo(1);
        assertThat(injection.notes())
                .anyMatch(note -> note.toString().startsWith("sub/gone.json.dora.yaml: there is no file"));
    }

    @Test
    void aDomainThatGivesNoLettersRefusesTheId() throws IOException {
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA.replace("payments", "\"\u00e4\u00f6\""));
        write("a.py", "x = 1\n");
        assertThat(refusals()).extracting(Plan.Refusal::category).containsExactly(Category.NO_ID);
    }

    @Test
    void regenerateNeverChangesAnId() throws IOException {
        assertRegeneratingRefusesAnotherId();
    }

    @Test
    void regenerateNeverChangesAnIdThatTheContractDoesNotCountAsPreserved() throws IOException {
        write(Contract.FILE_NAME, """
                dora_block_contract:
                  version: 1.0.0
                codegen_rules:
                  rule_4_idempotent_generation:
                    preserve_fields: [created_at]
                """);
        assertRegeneratingRefusesAnotherId();
    }

    private void assertRegeneratingRefusesAnotherId() throws IOException {
        write("schemas/a.yaml", "filename: a.py\nmetadata:\n  component_id: PAY-OPER-099\n");
        write("meta.codegen.schema.yaml", "schemas: [\"schemas/*.yaml\"]\n" + MessyTree.SCHEMA);
        write("a.py", Blocks.python(4));
        Injection injection = Dora.inject(request().withRegenerate(true)).orThrow();
        assertThat(injection.refused()).singleElement().satisfies(file -> {
            assertThat(file.reasons()).singleElement().satisfies(refusal -> {
                assertThat(refusal.category()).isEqualTo(Category.ID_CHANGE);
                assertThat(refusal.reason())
                        .isEqualTo("Regeneration would change component_id from PAY-OPER-004 to PAY-OPER-099."
                                + " Preserve original.");
            });
        });
        assertThat(read("a.py")).isEqualTo(Blocks.python(4));
    }

    @Test
    void theYoungerCopyGetsANewIdWhenAskedFor() throws IOException {
        write("a/copy.py", Blocks.python(4).replace("2026-01-02", "2026-01-03"));
        write("b/original.py", Blocks.python(4));
        Injection refused = inject();
        assertThat(refused.refused()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("a/copy.py");
            assertThat(file.reasons())
                    .extracting(Plan.Refusal::category, Plan.Refusal::reason)
                    .containsExactly(tuple(
                            Category.DUPLICATE_ID, "component_id 'PAY-OPER-004' already exists in b/original.py"));
        });
        Injection reissued = Dora.inject(request().withReissueDuplicates(true)).orThrow();
        assertThat(reissued.changed()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("a/copy.py");
            assertThat(file.newId()).contains("PAY-OPER-005");
        });
        assertThat(read("b/original.py")).isEqualTo(Blocks.python(4));
        assertPasses();
    }

    @Test
    void whoBringsADuplicateIntoAValidTreeIsRefused() throws IOException {
        write("schemas/b.yaml", "filename: b.py\nmetadata:\n  component_id: PAY-OPER-001\n");
        write("meta.codegen.schema.yaml", "schemas: [\"schemas/*.yaml\"]\n" + MessyTree.SCHEMA);
        write("a.py", Blocks.python(1).replace("2026-01-02", "2026-06-02"));
        write("b.py", "x = 1\n");
        for (List<Path> files : List.of(List.<Path>of(), List.of(Path.of("b.py")))) {
            Injection injection = Dora.inject(request().withFiles(files)).orThrow();
            assertThat(injection.changed()).isEmpty();
            assertThat(injection.refused()).singleElement().satisfies(file -> {
                assertThat(file.path()).isEqualTo("b.py");
                assertThat(file.reasons()).extracting(Plan.Refusal::category).containsExactly(Category.DUPLICATE_ID);
            });
        }
        Injection reissued = Dora.inject(request().withReissueDuplicates(true)).orThrow();
        assertThat(reissued.changed())
                .extracting(Injection.Changed::path, changed -> changed.newId().orElseThrow())
                .containsExactly(tuple("b.py", "PAY-OPER-002"));
        assertPasses();
    }

    @Test
    void whatWasAskedForAndCannotBeDoneIsNotDroppedWithoutAWord() throws IOException {
        write("a.py", Blocks.python(1));
        String younger = Blocks.python(1).replace("2026-01-02", "2026-01-03");
        // Two spellings of one character: the text is valid, but cannot be written back as it was.
        byte[] inexact =
                ("# -*- coding: windows-31j -*-\n" + younger + "# \u00ed@\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(root.resolve("b.py"), inexact);
        for (InjectRequest request :
                List.of(request().withReissueDuplicates(true), request().withRegenerate(true))) {
            assertThat(Dora.inject(request).orThrow().refused()).singleElement().satisfies(file -> {
                assertThat(file.path()).isEqualTo("b.py");
                assertThat(file.reasons()).extracting(Plan.Refusal::category).contains(Category.CHARSET);
            });
        }
        assertThat(Files.readAllBytes(root.resolve("b.py"))).isEqualTo(inexact);
    }

    @Test
    void idsInBlocksThatCannotBeReadAreNotGivenAwayAgain() throws IOException {
        write("a.py", "x = 1\n");
        write("cut.py", "__dora_block__ = {\n    \"component_id\": \"PAY-OPER-041\",\n");
        assertThat(newIdOf("a.py")).isEqualTo("PAY-OPER-042");
        write("b.py", "x = 1\n");
        write("second.py", Blocks.python(2) + "\nimport os\n" + Blocks.python(43));
        assertThat(newIdOf("b.py")).isEqualTo("PAY-OPER-044");
        write("c.py", "x = 1\n");
        write("both.py", Blocks.python(45));
        write("both.py.dora.yaml", sidecar("PAY-OPER-003"));
        assertThat(newIdOf("c.py")).isEqualTo("PAY-OPER-046");
        write("d.py", "x = 1\n");
        Files.write(root.resolve("latin.py"), (Blocks.python(47) + "# \u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(newIdOf("d.py")).isEqualTo("PAY-OPER-048");
        write("e.py", "x = 1\n");
        write("gone.json.dora.yaml", "dora_block: {component_id: PAY-OPER-049\n");
        assertThat(newIdOf("e.py")).isEqualTo("PAY-OPER-050");
    }

    private String newIdOf(String path) {
        return inject().changed().stream()
                .filter(changed -> changed.path().equals(path))
                .flatMap(changed -> changed.newId().stream())
                .findFirst()
                .orElseThrow();
    }
}
