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
                  {"file_path": "PAY-OPER-009", "component_id": null}],
                 "retired": {"x": [[{"component_id": "PAY-OPER-002"}]]},
                 "component_id": {"component_id": "PAY-OPER-003", "id": "PAY-OPER-008"},
                 "other": ["component_id", "PAY-OPER-007"]}
                """).orThrow()).containsExactly("PAY-OPER-001", "PAY-OPER-002", "PAY-OPER-003");
        assertThat(read("[]").orThrow()).isEmpty();
        assertThat(read("\uFEFF{\"component_id\": \"A\\u0041-BB-1\"}").orThrow())
                .containsExactly("AA-BB-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "3",
                "{} {}",
                "{\"files\": [{\"component_id\": \"PAY",
                "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n",
                "{'component_id': 'x'}",
                "{} //"
            })
    void aRegistryThatIsNoJsonIsAnErrorAndNotAnEmptyOne(String registry) {
        Checked<Set<String>> ids = read(registry);

        assertThat(ids.value()).isEmpty();
        assertThat(ids.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.message()).contains("restore it").doesNotContain("\n");
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
