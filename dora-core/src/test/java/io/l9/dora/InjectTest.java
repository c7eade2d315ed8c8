package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Contract;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of single files. */
class InjectTest extends InjectScenario {

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
}
