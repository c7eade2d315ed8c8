package io.l9.dora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryIdsTest {

    @Test
    void everyTextUnderAKeyComponentIdIsAnIdWhereverItStands() {
        assertThat(read("""
                {"files": [
                  {"file_path": "a.py", "component_id": "PAY-OPER-001"},
                  {"file_path": "x", "component_id": null}],
                 "retired": {"x": [[{"component_id": "of a person's own"}]]},
                 "component_id": {"component_id": "PAY-OPER-003"}}
                """).orThrow()).containsExactly("PAY-OPER-001", "PAY-OPER-003", "of a person's own");
        assertThat(read("[]").orThrow()).isEmpty();
        assertThat(read("\uFEFF{\"component_id\": \"A\\u0041-BB-1\"}").orThrow())
                .containsExactly("AA-BB-1");
    }

    @Test
    void everyTextInTheFormOfAnAllocatedIdIsOneWhateverItsKey() {
        assertThat(read("""
                {"retired_ids": ["PAY-OPER-041", [["AB-C2-1000"]]],
                 "id": "PAY-OPER-042",
                 "PAY-OPER-043": {"file_path": "a.py"}}
                """).orThrow()).containsExactly("AB-C2-1000", "PAY-OPER-041", "PAY-OPER-042", "PAY-OPER-043");
        assertThat(read("""
                ["", "a.py", "2026-01-002", "pay-oper-041", "PAY-OPER-", "PAY-OPER-04", "PAY-OPER-04x", "PAY-041", "P-OPER-041",
                 "PAY-OPER-041 ", "PAY-OPER-X-041", "--041", "PAY--041", 7, true, null]
                """).orThrow()).isEmpty();
    }

    @Test
    void idsOfBothSidesOfAConflictCount() {
        assertThat(read("""
                <<<<<<< ours
                {"id": "AA-BB-001"}
                ||||||| base
                {"id": "AA-BB-002"}
                =======
                {"id": "AA-BB-003"}
                >>>>>>> theirs
                """).orThrow()).containsExactly("AA-BB-001", "AA-BB-003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "3",
                "{} {}",
                "{\"files\": [{\"component_id\": \"PAY",
                "<<<<<<< ours\n{}\n=======\n{}\n",
                "<<<<<<< ours\n{}\n=======\n{\n>>>>>>> theirs\n",
                "{'component_id': 'x'}",
                "{} //"
            })
    void aRegistryThatIsNoJsonIsAnErrorAndNotAnEmptyOne(String registry) {
        Checked<Set<String>> ids = read(registry);

        assertThat(ids.value()).isEmpty();
        assertThat(ids.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.message()).containsAnyOf("restore it", "resolve it").doesNotContain("\n");
            assertThat(d.location().document()).isEqualTo("registry.json");
        });
    }

    @Test
    void saysWhereItStopsBeingJson() {
        assertThat(read("{\"a\": 1,\n  x}").diagnostics().get(0).toString())
                .startsWith("registry.json:2:3: this is no JSON");
    }

    @Test
    void hostileRegistriesAreErrors() {
        assertThat(read("[".repeat(1_000_000)).value()).isEmpty();
        assertThat(RegistryIds.read("r", "{}".getBytes(StandardCharsets.UTF_16)).value())
                .isEmpty();
        assertThat(RegistryIds.read("r", new byte[] {'"', (byte) 0xFF, '"'}).value())
                .isEmpty();
    }

    private static Checked<Set<String>> read(String text) {
        return RegistryIds.read("registry.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
