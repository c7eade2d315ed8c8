package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditHistory;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditTotals;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Generation;
import io.l9.dora.report.History;
import io.l9.dora.report.History.Tally;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each goal leaves in the audit log. */
class AuditTest {

    private static final String LOG = "logs/codegen-dora-audit.log";
    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");
    private static final RunStamp STAMP = new RunStamp("run-1", NOW);

    @TempDir
    Path root;

    @TempDir
    Path staging;

    ValidationRequest tree;

    @BeforeEach
    void schema() throws IOException {
        tree = ValidationRequest.of(root);
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA);
    }

    @Test
    void aValidationLeavesALineForEachFile() throws IOException {
        write("good.py", Blocks.python(1));
        write("bad.py", "x = 1\n");
        write("list.json", "[1]");
        write("list.json.dora.yaml", "# DORA PROTOCOL METADATA\ndora_block:\n  layer: x\n# END DORA BLOCK\n");
        Validation validation = Dora.validate(tree).orThrow();
        assertThat(root.resolve("logs")).doesNotExist();
        assertThat(Dora.record(tree, STAMP, validation)).isEmpty();

        List<String> lines = lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1))
                .contains("\"run\":\"run-1\",\"goal\":\"validate\",\"contract_version\":\"1.0.0\"")
                .contains("\"file_path\":\"bad.py\",\"component_id\":null,\"validation_result\":\"FAIL\","
                        + "\"reason_if_fail\":\"presence: Generated file missing DORA block. Codegen must add it.\"");
        assertThat(lines.get(2))
                .contains("\"file_path\":\"good.py\",\"component_id\":\"PAY-OPER-001\",\"validation_result\":\"PASS\"");
        assertThat(lines.get(3)).contains("\"file_path\":\"list.json\"").contains("field_coverage: ");
        assertThat(runs()).extracting(AuditRun::totals).containsExactly(AuditTotals.ofReading(3, 2));
        assertThat(Dora.validate(tree).orThrow().files())
                .as("the log needs no block")
                .hasSize(3);
    }

    @Test
    void anInjectionAndAStripLeaveALineForEachFileTheyWroteOrRefused() throws IOException {
        write("a.md", "# Title\n");
        write("good.py", Blocks.python(1));
        write("nul.py", "x = '\0'\n");
        write("old.py", Blocks.python(7).replace("True", "\"True\""));
        write("second.py", Blocks.python(8) + "\nimport os\n" + Blocks.python(9));
        Injection injection =
                Dora.inject(InjectRequest.of(tree, NOW).withAudit(STAMP)).orThrow();
        assertThat(injection.unlogged()).isEmpty();
        assertThat(lines()).hasSize(6);
        assertThat(lines().get(1))
                .contains("\"goal\":\"inject\"")
                .contains("\"a.md\",\"component_id\":\"PAY-OPER-010\",");
        assertThat(lines().get(3))
                .contains("\"old.py\",\"component_id\":\"PAY-OPER-007\",")
                .contains("PASS");
        assertThat(lines().get(4))
                .contains("\"second.py\",\"component_id\":\"PAY-OPER-008\",")
                .contains("FAIL");
        assertThat(lines().get(2))
                .contains("\"nul.py\"")
                .contains("FAIL")
                .contains("\"reason_if_fail\":\"unreadable: ");
        assertThat(Dora.strip(StripRequest.of(tree).withAudit(STAMP)).orThrow().unlogged())
                .isEmpty();
        assertThat(runs())
                .extracting(AuditRun::goal, AuditRun::totals)
                .containsExactly(
                        tuple(AuditGoal.STRIP, AuditTotals.ofWriting(4, 1, 0)),
                        tuple(AuditGoal.INJECT, AuditTotals.ofWriting(2, 2, 1)));
        assertThat(lines().get(7))
                .contains("\"goal\":\"strip\"")
                .contains("\"good.py\",\"component_id\":\"PAY-OPER-001\",");
    }

    @Test
    void aGenerationIsLoggedByTheGateItself() throws IOException {
        Files.writeString(staging.resolve("a.py"), "\"\"\"Text\"\"\"\n");
        GenerateRequest request = GenerateRequest.of(tree, NOW, staging).withAudit(STAMP);
        assertThat(Dora.generate(request).orThrow().failed()).isFalse();
        assertThat(lines().get(1))
                .contains("\"goal\":\"generate\"")
                .contains("\"a.py\"")
                .contains("PASS");
        Files.writeString(staging.resolve("b.txt"), "no type that the contract knows");
        Generation second = Dora.generate(request).orThrow();
        assertThat(second.failed()).isTrue();
        assertThat(lines().get(3)).contains("\"b.txt\"").contains("FAIL");
        assertThat(runs()).first().extracting(run -> run.totals().refused()).isEqualTo(1L);
    }

    @Test
    void theHistoryIsThatOfTheDashboard() throws IOException {
        write("a.md", "# Title\n");
        record("r1");
        Files.writeString(staging.resolve("b.py"), "\"\"\"Text\"\"\"\n");
        Dora.generate(GenerateRequest.of(tree, NOW, staging).withAudit(STAMP)).orThrow();
        Dora.inject(InjectRequest.of(tree, NOW).withAudit(STAMP)).orThrow();
        Dora.inject(InjectRequest.of(tree, NOW).withAudit(STAMP)).orThrow();
        record("r2");
        History history = Dora.history(tree, 100).orThrow();
        assertThat(history.trend())
                .containsExactly(new History.TrendPoint(NOW, 1, 1), new History.TrendPoint(NOW, 2, 0));
        assertThat(history.generation()).contains(new Tally(1, 0));
        assertThat(history.remediation())
                .as("the last one that had something to do")
                .contains(new Tally(1, 0));
        History shortest = Dora.history(tree, 1).orThrow();
        assertThat(shortest.trend()).as("the last one alone").containsExactly(new History.TrendPoint(NOW, 2, 0));
        assertThat(shortest.generation()).as("however long ago").isEqualTo(history.generation());
        assertThat(shortest.remediation()).isEqualTo(history.remediation());
        assertThat(Dora.auditHistory(tree, 1).orThrow().runs())
                .extracting(AuditRun::id)
                .containsExactly("r2");
        assertThat(Dora.verifyAudit(tree, Optional.empty()).orThrow().isWhole()).isTrue();
    }

    private void record(String id) {
        Validation validation = Dora.validate(tree).orThrow();
        assertThat(Dora.record(tree, new RunStamp(id, NOW), validation)).isEmpty();
    }

    @Test
    void whatIsDryOrNotAskedForIsNotLogged() throws IOException {
        write("a.md", "# Title\n");
        Dora.inject(InjectRequest.of(tree, NOW).withAudit(STAMP).withDryRun(patch -> {}))
                .orThrow();
        Dora.inject(InjectRequest.of(tree, NOW)).orThrow();
        for (String contract : List.of(
                "audit_requirements:\n  requirement_1_dora_registry:\n",
                "dora_block_contract:\n  status: disabled\n")) {
            write(Contract.FILE_NAME, contract);
            assertThat(Dora.strip(StripRequest.of(tree).withAudit(STAMP))
                            .orThrow()
                            .unlogged())
                    .isEmpty();
            record("r");
        }
        assertThat(root.resolve("logs")).doesNotExist();
        assertThat(Dora.auditHistory(tree, 9).orThrow()).isEqualTo(new AuditHistory(List.of()));
    }

    @Test
    void aContractSaysWhereTheLogIs() throws IOException {
        write(Contract.FILE_NAME, "audit_requirements:\n  requirement_2_audit_log:\n    location: trail/audit.json\n");
        write("a.py", Blocks.python(1));
        record("r1");
        assertThat(root.resolve("trail/audit.json")).content().contains("\"r1\"");
        assertThat(Dora.validate(tree).orThrow().fails())
                .as("the log needs no block")
                .isFalse();
        write(Contract.FILE_NAME, "audit_requirements:\n  requirement_1_dora_registry:\n");
        assertThat(Dora.verifyAudit(tree, Optional.empty()).diagnostics())
                .last()
                .asString()
                .startsWith(Contract.FILE_NAME + ": asks for no audit log");
    }

    @Test
    void aLogThatCannotBeWrittenIsAnErrorAndTheWorkIsDone() throws IOException {
        write("a.md", "# Title\n");
        write(LOG, "mine\n");
        Diagnostic error = Dora.inject(InjectRequest.of(tree, NOW).withAudit(STAMP))
                .orThrow()
                .unlogged()
                .orElseThrow();
        assertThat(error).hasToString(LOG + ": is no audit log; move it away, or have the contract name another place");
        assertThat(Files.readString(root.resolve("a.md"))).contains("dora_block");
        Validation validation = Dora.validate(tree).orThrow();
        assertThat(Dora.record(tree, STAMP, validation)).containsExactly(error);
        assertThat(Dora.auditHistory(tree, 9).diagnostics()).containsExactly(error);
    }

    private List<AuditRun> runs() {
        return Dora.auditHistory(tree, 100).orThrow().runs();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(root.resolve(LOG));
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
