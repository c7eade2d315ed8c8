package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.init.Draft.State;
import io.l9.dora.init.Initialization;
import io.l9.dora.init.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code init} leaves alone, and what it refuses. */
class InitRefusalsTest extends InitScenario {

    private static final String WORKFLOW = ".github/workflows/dora-validation.yml";

    private String id(String path) throws IOException {
        return tree.read(path)
                .lines()
                .filter(line -> line.contains("component_id"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        tree.write("a.py", "")
                .write(CONTRACT, "dora_block_contract: {version: 2.0.0}\n")
                .write(SCHEMA, "metadata: {}\n")
                .write(WORKFLOW, "on: push\n")
                .write(".l9-dora-template.py", "mine\n")
                .write("README.md", "<!-- dora:begin -->\nmine\n<!-- dora:end -->\n");
        Map<String, String> before = contents();

        Initialization written = write();

        assertThat(states(written))
                .containsEntry(CONTRACT, State.DIFFERS)
                .containsEntry(SCHEMA, State.DIFFERS)
                .containsEntry(WORKFLOW, State.DIFFERS)
                .containsEntry(".l9-dora-template.py", State.DIFFERS)
                .containsEntry("README.md", State.DIFFERS);
        before.forEach((path, content) -> assertThat(tree.path(path)).as(path).exists());
        assertThat(contents()).containsAllEntriesOf(before);
    }

    @Test
    void partsThatMayBeOverwrittenAreAndNoOthers() throws Exception {
        tree.write("a.py", "").write(SCHEMA, "metadata: {}\n").write(WORKFLOW, "on: push\n");

        Initialization written =
                Dora.init(request().overwriting(Set.of(Part.GITHUB)).writing()).orThrow();

        assertThat(states(written)).containsEntry(WORKFLOW, State.OVERWRITTEN).containsEntry(SCHEMA, State.DIFFERS);
        assertThat(tree.read(SCHEMA)).isEqualTo("metadata: {}\n");
        assertThat(tree.read(WORKFLOW)).contains(PLUGIN);
    }

    @Test
    void aFileThatIsOverwrittenKeepsItsBlock() throws Exception {
        tree.write("a.py", "");
        write();
        inject();
        String id = id(WORKFLOW);
        InitRequest next = InitRequest.show(tree.request(), "io.l9.dora:dora-maven-plugin:2.0.0");

        assertThat(states(Dora.init(next).orThrow())).containsEntry(WORKFLOW, State.DIFFERS);
        Dora.init(next.overwriting(EnumSet.allOf(Part.class)).writing()).orThrow();

        assertThat(tree.read(WORKFLOW)).contains(":2.0.0\"").doesNotContain(":1.0.0\"");
        assertThat(id(WORKFLOW)).isEqualTo(id);
        assertThat(passes()).isTrue();
        assertThat(states(Dora.init(next).orThrow()).values()).containsOnly(State.PRESENT);
    }

    @Test
    void theContractOfAnotherPlaceHoldsAndIsNotWritten() throws Exception {
        tree.write("a.py", "");
        tree.write("rules/own.yaml", """
                required_dora_block:
                  mandatory_fields: {component_id: , layer: {allowed_values: [inner]}, domain: }
                audit_requirements:
                  requirement_1_ci_gate: {gate_name: own gate, report_location: out/r.html}
                """);
        InitRequest other = InitRequest.show(tree.request().withContract("rules/own.yaml"), PLUGIN);

        Initialization outcome = Dora.init(other).orThrow();

        assertThat(states(outcome)).doesNotContainKey(CONTRACT).containsEntry(".l9-dora-template.py", State.BLOCKED);
        assertThat(after(draft(outcome, SCHEMA))).contains("layer: \"inner\"").doesNotContain("default_purpose");
        assertThat(after(draft(outcome, WORKFLOW))).contains("name: \"own gate\"", "path: \"out/r.*\"");
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path outside = Files.writeString(temp.resolve("outside"), "x");
        Files.createSymbolicLink(tree.path("CONTRIBUTING.md"), outside);

        Initialization written = write();

        assertThat(states(written)).containsEntry("CONTRIBUTING.md", State.BLOCKED);
        assertThat(outside).hasContent("x");
    }

    @Test
    void oneFileThatCannotBeWrittenKeepsAllFromBeing() throws Exception {
        tree.write("a.py", "").write("README.md", "# Shop\n");
        Files.createLink(temp.resolve("another name"), tree.path("README.md"));
        Map<String, String> before = contents();

        Checked<Initialization> outcome = Dora.init(request().writing());

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.diagnostics())
                .extracting(Diagnostic::toString)
                .anyMatch(line -> line.contains("README.md") && line.contains("cannot be written"));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFileWhereAFolderWouldBeIsLeftAlone() throws Exception {
        tree.write("a.py", "").write(".github/workflows", "a file\n");

        assertThat(states(write())).containsEntry(WORKFLOW, State.BLOCKED);

        assertThat(tree.read(".github/workflows")).isEqualTo("a file\n");
    }

    @Test
    void aBrokenContractIsAnErrorAndNothingIsWritten() throws Exception {
        tree.write("a.py", "").write(CONTRACT, "x: [\n");
        Map<String, String> before = contents();

        assertThat(Dora.init(request().writing()).value()).isEmpty();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anotherMarkupIsLeftToPeople() throws Exception {
        tree.write("README.rst", "Shop\n====\n").write("docs/CONTRIBUTING.md", "# How\n");

        Initialization shown = show();

        assertThat(states(shown))
                .containsEntry("README.rst", State.BLOCKED)
                .containsEntry("docs/CONTRIBUTING.md", State.ADDS_SECTION)
                .doesNotContainKeys("README.md", "CONTRIBUTING.md");
        assertThat(draft(shown, "README.rst").detail())
                .hasValueSatisfying(words -> assertThat(words).contains("DORA compliance is mandatory"));
    }
}
