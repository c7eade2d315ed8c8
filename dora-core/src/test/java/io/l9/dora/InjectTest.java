package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of single files. */
class InjectTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void schema() throws IOException {
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA);
    }

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

    private static String sidecar(String id) {
        return "# DORA PROTOCOL METADATA\ndora_block:\n  component_id: \"" + id + "\"\n# END DORA BLOCK\n";
    }

    @Test
    void aFileWithoutViolationsIsLeftAloneByteByByte() throws IOException {
        write("a.py", Blocks.python(1).replace("\"Ledger\",", "'Ledger',  # ours"));
        Map<String, String> before = MessyTree.snapshot(root);
        assertThat(inject().changed()).isEmpty();
        assertThat(MessyTree.snapshot(root)).isEqualTo(before);
    }

    @Test
    void repairKeepsWhatIsValidAndTakesTheRestFromTheSchema() throws IOException {
        write(
                "a.py",
                Blocks.python(1)
                        .replace("\"layer\": \"operations\"", "\"layer\": \"TODO\"")
                        .replace("\"component_name\": \"Ledger\"", "\"component_name\": \"By hand\"")
                        .replace("    \"purpose\": \"Keeps the books\",\n", "    \"ours\": {\"a\": [1, False]},\n"));
        Injection injection = inject();
        assertThat(injection.changed()).extracting(Injection.Changed::kind).containsExactly(Plan.Kind.REPAIRED);
        assertThat(read("a.py"))
                .contains("\"component_id\": \"PAY-OPER-001\"")
                .contains("\"component_name\": \"By hand\"")
                .contains("\"layer\": \"operations\"")
                .contains("\"purpose\": \"Keeps the \\\"books\\\"")
                .contains("\"created_at\": \"2026-01-02T02:04:00Z\"")
                .contains("    \"ours\": {\"a\": [1, False]},\n}");
        assertPasses();
    }

    @Test
    void whatNobodyButItsWriterKnowsIsNotRepairedAway() throws IOException {
        String file = Blocks.python(1).replace("    \"status\"", "    \"ours\": {\"a\": None},\n    \"status\"");
        write("a.py", file);
        assertThat(refusals()).extracting(Plan.Refusal::category).containsExactly(Category.INVALID_VALUE);
        assertThat(read("a.py")).isEqualTo(file);
    }

    @Test
    void missingMarkersAreAdded() throws IOException {
        write("a.py", Blocks.python(1).replace("# END DORA BLOCK\n", "import os\n"));
        assertThat(inject().changed()).hasSize(1);
        assertThat(read("a.py")).contains("# END DORA BLOCK").contains("import os");
        assertPasses();
    }

    @Test
    void aBlockInTheWrongPlaceMovesAndTakesNothingWithIt() throws IOException {
        write("a.py", "import os\n\nx = 1\n" + Blocks.python(1) + "\ny = 2\n");
        write("b.json", "{\n  \"a\": 1,\n  \"_dora_block\": " + json("PAY-OPER-002") + ",\n  \"b\": 2\n}\n");
        assertThat(inject().changed()).extracting(Injection.Changed::path).containsExactly("a.py", "b.json");
        assertPasses();
        strip();
        assertThat(read("b.json")).isEqualTo("{\n  \"a\": 1,\n  \"b\": 2\n}\n");
        assertThat(read("a.py")).startsWith("import os\n\nx = 1\n").endsWith("y = 2\n");
    }

    @Test
    void aKeyThatBreaksTheReadersOfAFileBecomesAComment() throws IOException {
        write("compose.yaml", yaml("PAY-OPER-001") + "\nservices: {}\n");
        Injection injection = inject();
        assertThat(injection.changed()).extracting(Injection.Changed::kind).containsExactly(Plan.Kind.REPAIRED);
        assertThat(read("compose.yaml"))
                .contains("# dora_block:\n")
                .contains("#   component_id: \"PAY-OPER-001\"\n")
                .endsWith("services: {}\n");
        assertPasses();
    }

    @Test
    void aKeyThatBreaksTheReadersOfAFileMovesToASidecar() throws IOException {
        write("tsconfig.json", "{\n  \"_dora_block\": " + json("PAY-OPER-002") + ",\n  \"include\": []\n}\n");
        Injection injection = inject();
        assertThat(injection.changed())
                .extracting(Injection.Changed::documents)
                .containsExactly(List.of("tsconfig.json", "tsconfig.json.dora.yaml"));
        assertThat(read("tsconfig.json")).isEqualTo("{\n  \"include\": []\n}\n");
        assertThat(read("tsconfig.json.dora.yaml")).contains("  component_id: \"PAY-OPER-002\"\n");
        assertPasses();
    }

    private static String json(String id) {
        return "{\"component_id\": \"" + id
                + "\", \"created_at\": \"2026-01-02T02:04:00Z\", \"layer\": \"operations\"}";
    }

    private static String yaml(String id) {
        return sidecar(id).replace("# END", "  layer: operations\n# END");
    }

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
    void aDomainThatGivesNoLettersRefusesTheId() throws IOException {
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA.replace("payments", "\"\u00e4\u00f6\""));
        write("a.py", "x = 1\n");
        assertThat(refusals()).extracting(Plan.Refusal::category).containsExactly(Category.NO_ID);
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
    void regenerateTakesTheSchemaButForPreservedFields() throws IOException {
        write(
                "a.py",
                Blocks.python(4)
                        .replace("2026-01-02T02:04:00Z", "2020-01-01T00:00:00Z")
                        .replace("Ledger", "Old"));
        Injection injection = Dora.inject(request().withRegenerate(true)).orThrow();
        assertThat(injection.changed()).hasSize(1);
        assertThat(read("a.py"))
                .contains("\"component_id\": \"PAY-OPER-004\"")
                .contains("\"created_at\": \"2020-01-01T00:00:00Z\"")
                .contains("\"component_name\": \"Ledger\"");
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

    @Test
    void aSidecarThatGitIgnoresIsSeen() throws Exception {
        new ProcessBuilder("git", "init", "-q").directory(root.toFile()).start().waitFor();
        write(".gitignore", "*.dora.yaml\n");
        write("a.json", "[1]\n");
        assertThat(inject().changed()).extracting(Injection.Changed::path).containsExactly("a.json");
        assertPasses();
        Injection again = inject();
        assertThat(again.changed()).isEmpty();
        assertThat(again.refused()).isEmpty();
        assertThat(strip().changed()).hasSize(1);
        assertThat(root.resolve("a.json.dora.yaml")).doesNotExist();
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
    void onlyTheNamedFilesChangeAndIdsAreThoseOfTheWholeTree() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", "x = 1\n");
        write("c.py", Blocks.python(41));
        Injection injection =
                Dora.inject(request().withFiles(List.of(root.resolve("b.py")))).orThrow();
        assertThat(injection.changed())
                .extracting(Injection.Changed::path, changed -> changed.newId().orElseThrow())
                .containsExactly(tuple("b.py", "PAY-OPER-042"));
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void namedFilesThatAreOutAreErrorsThatSayWhy() throws IOException {
        write("notes.txt", "x");
        Checked<Injection> checked = Dora.inject(request()
                .withFiles(Stream.of("notes.txt", "gone.py", "../up.py")
                        .map(Path::of)
                        .toList()));
        assertThat(checked.value()).isEmpty();
        assertThat(checked.diagnostics())
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("notes.txt: the file is excluded by its type"),
                        second -> assertThat(second).startsWith("gone.py: there is no such file"),
                        third -> assertThat(third).startsWith("../up.py: the file is outside of the root"));
    }

    @Test
    void listedFilesThatAreOutArePassedOverWithANote() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", "x = 1\n");
        write("notes.txt", "x");
        NamedPaths names = new NamedPaths(
                List.of(Path.of("a.py")), List.of(Path.of("pom.xml"), Path.of("notes.txt"), Path.of("a.py")));
        Injection injection = Dora.inject(request().withFiles(names)).orThrow();
        assertThat(injection.changed()).extracting(Injection.Changed::path).containsExactly("a.py");
        assertThat(injection.notes())
                .extracting(Diagnostic::message)
                .contains("listed files that are not there, or that the contract does not apply to, were passed over:"
                        + " notes.txt, pom.xml");
        NamedPaths none = new NamedPaths(List.of(), List.of(Path.of("pom.xml")));
        assertThat(Dora.inject(request().withFiles(none)).orThrow().changed()).isEmpty();
        assertThat(read("b.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aSchemaThatIsWrongTouchesNothing() throws IOException {
        write("meta.codegen.schema.yaml", "metadata:\n  layer: sideways\n");
        write("a.py", "x = 1\n");
        Checked<Injection> checked = Dora.inject(request());
        assertThat(checked.value()).isEmpty();
        assertThat(checked.diagnostics())
                .anyMatch(problem -> problem.toString().startsWith("meta.codegen.schema.yaml:2:10: "));
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aDisabledContractWritesNothing() throws IOException {
        write(Contract.FILE_NAME, "dora_block_contract:\n  status: disabled\n");
        write("a.py", "x = 1\n");
        assertThat(inject().changed()).isEmpty();
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void aWarningIsRepairedWhereThatCanBeDoneAndStopsNothing() throws IOException {
        write(
                Contract.FILE_NAME,
                "validation_rules:\n  rule_1_presence:\n    failure_mode: WARN\n  rule_2_field_coverage: {}\n");
        write("a.py", "x = 1\n");
        assertThat(inject().changed()).hasSize(1);
        strip();
        write("meta.codegen.schema.yaml", "metadata: {}\n");
        Injection injection = inject();
        assertThat(injection.refused()).isEmpty();
        assertThat(injection.changed()).isEmpty();
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    @Test
    void whatIsOnlyRecommendedComesWithANewBlockAndTouchesNoOther() throws IOException {
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA + "  execution_mode: sync\n");
        write("a.py", "x = 1\n");
        write("b.py", Blocks.python(9));
        assertThat(inject().changed()).extracting(Injection.Changed::path).containsExactly("a.py");
        assertThat(read("a.py")).contains("    \"execution_mode\": \"sync\",\n}");
    }

    @Test
    void explainSaysWhatInjectWouldDo() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", Blocks.python(9));
        write("c.py", "__dora_block__ = {\n");
        List<Path> files =
                Stream.of("a.py", "b.py", "c.py", "d.txt").map(Path::of).toList();
        assertThat(explained(files))
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo("would add the block, with the new id PAY-OPER-010"),
                        b -> assertThat(b).isEqualTo("would change nothing"),
                        c -> assertThat(c)
                                .startsWith("would refuse: c.py:1:18: ")
                                .contains("[malformed-block]"));
        write(".l9-dora-template.py", "x = 1\n");
        assertThat(explained(files)).allMatch(words -> words.startsWith("would stop: .l9-dora-template.py:1:1: "));
        assertThat(read("a.py")).isEqualTo("x = 1\n");
    }

    private List<String> explained(List<Path> files) {
        return Dora.explain(ValidationRequest.of(root), files).orThrow().files().stream()
                .flatMap(file -> file.judged().stream())
                .map(Explanation.Judged::injection)
                .toList();
    }

    @Test
    void progressReachesItsEnd() throws IOException {
        write("a.py", "x = 1\n");
        write("b.py", Blocks.python(41));
        List<String> steps = new ArrayList<>();
        ValidationRequest tree =
                ValidationRequest.of(root).withProgress((done, total) -> steps.add(done + "/" + total));
        Dora.inject(InjectRequest.of(tree, NOW)).orThrow();
        assertThat(steps).containsExactly("1/2", "2/2", "3/3");
    }

    @Test
    void stripKeepsASidecarThatHoldsMore() throws IOException {
        write("a.json", "[1]\n");
        inject();
        write("a.json.dora.yaml", "# ours\nkept: 1\n" + read("a.json.dora.yaml"));
        strip();
        assertThat(read("a.json.dora.yaml")).isEqualTo("# ours\nkept: 1\n");
        write("b.json", "[1]\n");
        inject();
        strip();
        assertThat(root.resolve("b.json.dora.yaml")).doesNotExist();
    }

    @Test
    void stripTakesEveryBlock() throws IOException {
        write("second.py", Blocks.python(1) + "\nimport os\n" + Blocks.python(2));
        assertThat(strip().changed()).hasSize(1);
        assertThat(read("second.py")).doesNotContain("__dora_block__").contains("import os");
    }

    private Injection strip() {
        return Dora.strip(StripRequest.of(ValidationRequest.of(root))).orThrow();
    }

    private InjectRequest request() {
        return InjectRequest.of(ValidationRequest.of(root), NOW);
    }

    private Injection inject() {
        return Dora.inject(request()).orThrow();
    }

    private List<Plan.Refusal> refusals() {
        return inject().refused().stream()
                .flatMap(file -> file.reasons().stream())
                .toList();
    }

    private void assertPasses() {
        assertThat(Dora.validate(ValidationRequest.of(root)).orThrow().violations())
                .isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
    }
}
