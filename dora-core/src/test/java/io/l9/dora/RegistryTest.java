package io.l9.dora;

import static io.l9.dora.RegistryTree.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.registry.Comparison;
import io.l9.dora.registry.RegistryEntry;
import io.l9.dora.report.Registration;
import io.l9.dora.report.Registration.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

    @TempDir
    Path folder;

    RegistryTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = new RegistryTree(folder);
        tree.python("src/a.py", 1).python("src/b.py", 2).write("README.md", "# Title\n");
        tree.write("src/c.json", "{\"_dora_block\": {\"component_id\": \"PAY-OPER-003\", \"layer\": 1}}");
    }

    @Test
    void everyFileInScopeHasItsEntry() throws IOException {
        tree.write("node_modules/x.json", "{}").write("x.txt", "no block").write("bad.yaml", "\u0000");

        Registration registration = tree.refresh();

        assertThat(registration.state()).isEqualTo(State.WRITTEN);
        assertThat(registration.entries()).isEqualTo(5);
        assertThat(tree.registry()).isEqualTo("""
                {
                  "format_version": 1,
                  "files": [
                    {"file_path": "README.md", "component_id": null, "governance_level": null, "compliance_status": "missing_block", "last_generated_at": null},
                    {"file_path": "bad.yaml", "component_id": null, "governance_level": null, "compliance_status": "non_compliant", "last_generated_at": null},
                    {"file_path": "src/a.py", "component_id": "PAY-OPER-001", "governance_level": "high", "compliance_status": "compliant", "last_generated_at": "2026-01-02T02:04:00Z"},
                    {"file_path": "src/b.py", "component_id": "PAY-OPER-002", "governance_level": "high", "compliance_status": "compliant", "last_generated_at": "2026-01-02T02:04:00Z"},
                    {"file_path": "src/c.json", "component_id": "PAY-OPER-003", "governance_level": null, "compliance_status": "non_compliant", "last_generated_at": null},
                    {}
                  ],
                  "retired_ids": [
                    ""
                  ]
                }
                """);
    }

    @Test
    void anUnchangedTreeTouchesNothing() throws IOException {
        tree.refresh();
        FileTime age = tree.age();

        assertThat(tree.refresh().state()).isEqualTo(State.UP_TO_DATE);

        assertThat(Files.getLastModifiedTime(tree.path(REGISTRY))).isEqualTo(age);
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void aViolationOfARuleOverTheWholeTreeCounts() throws IOException {
        tree.python("src/copy.py", 1);

        tree.refresh();

        assertThat(tree.registry().lines().filter(line -> line.contains("copy.py")))
                .singleElement()
                .asString()
                .contains("non_compliant");
    }

    @Test
    void whatDiffersIsToldAndNothingIsWritten() throws IOException {
        tree.refresh();
        String before = tree.registry();
        FileTime age = tree.age();
        tree.delete("src/a.py");
        tree.python("src/b.py", 7).python("src/d.py", 8);

        Registration check = tree.check();

        assertThat(check.state()).isEqualTo(State.STALE);
        assertThat(check.comparison().added()).extracting(RegistryEntry::path).containsExactly("src/d.py");
        assertThat(check.comparison().removed()).extracting(RegistryEntry::path).containsExactly("src/a.py");
        assertThat(check.comparison().changed())
                .flatExtracting(Comparison.Change::fields)
                .extracting(Comparison.FieldChange::toString)
                .containsExactly(
                        "FieldChange[name=component_id, old=Optional[PAY-OPER-002], next=Optional[PAY-OPER-007]]");
        assertThat(check.comparison().retired()).containsExactly("PAY-OPER-001", "PAY-OPER-002");
        assertThat(tree.registry()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(tree.path(REGISTRY))).isEqualTo(age);
        assertThat(Files.exists(tree.path(".dora"))).isFalse();
    }

    @Test
    void aTreeWithoutARegistryFailsItsCheckUnlessThereIsNothingToRegister() throws IOException {
        assertThat(tree.check().state()).isEqualTo(State.MISSING);
        for (String file : new String[] {"src/a.py", "src/b.py", "src/c.json", "README.md"}) {
            tree.delete(file);
        }
        assertThat(tree.check().state()).isEqualTo(State.NOTHING);
        assertThat(tree.refresh().state()).isEqualTo(State.NOTHING);
        assertThat(tree.path(REGISTRY)).doesNotExist();
    }

    @Test
    void anyTimeOfGenerationIsUpToDateForTheTreeDoesNotKnowIt() throws IOException {
        tree.refresh();
        tree.write(REGISTRY, tree.registry().replace("2026-01-02T02:04:00Z", "2030-12-31T00:00:00Z"));

        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void linesOutOfOrderAreStaleAndLineEndsAreNot() throws IOException {
        tree.refresh();
        String right = tree.registry();
        tree.write(REGISTRY, right.replace("\n", "\r\n"));
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);

        tree.write(
                REGISTRY,
                right.replace("    {}\n", "")
                        .replace("\"files\": [\n", "\"files\": [\n    {},\n")
                        .replace("null},\n  ]", "null}\n  ]"));
        assertThat(tree.check().state()).isEqualTo(State.STALE);
        assertThat(tree.check().comparison().isEmpty()).isTrue();
        assertThat(tree.refresh().state()).isEqualTo(State.WRITTEN);
        assertThat(tree.registry()).isEqualTo(right);
    }

    @Test
    void aContractSaysWhereTheRegistryIsAndThatItNeedsNoBlock() throws IOException {
        tree.write(".l9-codegen-dora-contract.yaml", """
                audit_requirements:
                  requirement_1_dora_registry:
                    location: "governance/files.json"
                """);

        tree.refresh();

        assertThat(tree.read("governance/files.json")).contains("src/a.py").doesNotContain("governance/");
        assertThat(tree.path(REGISTRY)).doesNotExist();
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void aDisabledContractLeavesTheRegistryAlone() throws IOException {
        tree.refresh();
        String before = tree.registry();
        tree.write(".l9-codegen-dora-contract.yaml", "dora_block_contract:\n  status: \"disabled\"\n");

        assertThat(tree.refresh().state()).isEqualTo(State.NOTHING);
        assertThat(tree.registry()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"format_version\": 1, \"files\": [",
                "{\"format_version\": 2, \"files\": [], \"retired_ids\": [], \"more\": 1}",
                "{\"format_version\": 1, \"files\": [], \"retired_ids\": [\"X\"], \"more\": 1}",
                "\u0000",
                "<<<<<<< ours\n",
            })
    void aRegistryThatCannotBeReadIsAnErrorAndIsLeftAsItIs(String content) throws IOException {
        tree.write(REGISTRY, content);

        Checked<Registration> outcome = tree.tryRefresh();

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.diagnostics().get(0).toString())
                .startsWith(REGISTRY + ":")
                .containsAnyOf("git checkout", "use the version");
        assertThat(tree.registry()).isEqualTo(content);
    }

    @Test
    void aRegistryThatIsNoUtf8OrALinkIsAnErrorAndIsLeftAsItIs() throws IOException {
        Files.write(tree.path(REGISTRY), "{\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(tree.tryRefresh().diagnostics()).singleElement().asString().contains(":1:3: ");

        tree.delete(REGISTRY);
        Files.createSymbolicLink(tree.path(REGISTRY), Path.of("src/c.json"));
        assertThat(tree.tryRefresh().diagnostics()).singleElement().asString().contains("symbolic link");
        assertThat(tree.read("src/c.json")).contains("PAY-OPER-003");
    }

    @Test
    void aRegistryThatCannotBeReplacedIsAnErrorAndIsLeftAsItIs() throws IOException {
        tree.refresh();
        String before = tree.registry();
        tree.delete("src/a.py");
        Files.createLink(tree.path("second-name"), tree.path(REGISTRY));

        Checked<Registration> outcome = tree.tryRefresh();

        assertThat(outcome.diagnostics())
                .singleElement()
                .asString()
                .startsWith(REGISTRY + ": ")
                .contains("the registry is as it was");
        assertThat(tree.registry()).isEqualTo(before);
    }

    @Test
    void namesThatAreNoUtf8AreReadBackEqual() throws Exception {
        new ProcessBuilder("bash", "-c", "cp src/a.py $'src/\\xff\"\\n.py'")
                .directory(tree.root().toFile())
                .start()
                .waitFor();
        tree.refresh();

        assertThat(tree.registry()).contains("\"src/\\udcff\\\"\\u000a.py\"");
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }
}
