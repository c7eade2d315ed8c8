package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.audit.AuditTotals;
import io.l9.dora.contract.Contract;
import io.l9.dora.init.Draft;
import io.l9.dora.init.Part;
import io.l9.dora.report.Injection;
import io.l9.dora.workspace.StoppedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit log holds of a run that was killed in its commit, and finished by the next one. */
class RecoveredRunTest extends InjectScenario {

    private static final RunStamp STAMP = new RunStamp("the next run", NOW);
    private static final Path LOG = Path.of("logs/codegen-dora-audit.log");

    @TempDir
    Path elsewhere;

    @Test
    void theNextRunNamesEachFileOfTheOneThatWasKilled() throws Exception {
        StoppedRun.in(root)
                .file("a.py", Blocks.python(1))
                .file("d/list.json", "[1]")
                .file("d/list.json.dora.yaml", sidecar("PAY-OPER-002"))
                .file(".l9-dora-registry.json", "{}\n")
                .file("z.py", Blocks.python(3))
                .stop();

        Dora.strip(StripRequest.of(ValidationRequest.of(root)).withAudit(STAMP)).orThrow();

        assertThat(linesOf("recover")).containsExactly("a.py PASS null", "d/list.json PASS null", "z.py PASS null");
        assertThat(runs().get(1).totals()).isEqualTo(AuditTotals.ofWriting(3, 0, 0));
        assertThat(runs()).extracting(AuditRun::id).containsOnly("the next run");
        assertThat(runs()).extracting(AuditRun::goal).containsExactly(AuditGoal.STRIP, AuditGoal.RECOVER);
        assertThat(Dora.verifyAudit(ValidationRequest.of(root), Optional.empty())
                        .orThrow()
                        .isWhole())
                .isTrue();
    }

    @Test
    void aFileThatTheRecoveryLeavesAloneHasFailed() throws Exception {
        StoppedRun.in(root)
                .file("a.py", Blocks.python(1))
                .file("b.py", Blocks.python(2))
                .stop();
        write("b.py", "theirs = 1\n");

        inject(STAMP);

        assertThat(linesOf("recover"))
                .containsExactly("a.py PASS null", "b.py FAIL \"unfinished: somebody else has made it meanwhile\"");
    }

    @Test
    void aRunThatWasKilledBeforeItChangedAnythingHasNoLines() throws Exception {
        StoppedRun.in(root).file("a.py", Blocks.python(1)).stopBeforeTheCommit();
        assertThat(inject(STAMP).notes()).hasSize(1);
        assertThat(linesOf("recover")).isEmpty();
    }

    @Test
    void ofWhatInitAndBaselineWriteOnlyWhatTheContractIsAboutHasALine() throws Exception {
        ValidationRequest other = ValidationRequest.of(elsewhere);
        Files.writeString(elsewhere.resolve("a.py"), "x = 1\n");
        InitRequest init =
                InitRequest.show(other, "io.l9.dora:dora-maven-plugin:1.0.0").withParts(Set.of(Part.values()));
        StoppedRun stopped = StoppedRun.in(root).file(".l9-dora-baseline.json", "{}\n");
        List<String> paths = new ArrayList<>();
        for (Draft draft : Dora.init(init).orThrow().changes()) {
            if (!Files.exists(root.resolve(draft.path()))) {
                paths.add(draft.path());
                stopped.file(draft.path(), new String(draft.after().orElseThrow(), StandardCharsets.UTF_8));
            }
        }
        assertThat(paths).contains(Contract.FILE_NAME, ".gitignore", ".gitattributes", "CONTRIBUTING.md");
        stopped.stop();

        Dora.strip(StripRequest.of(ValidationRequest.of(root)).withAudit(STAMP)).orThrow();

        assertThat(linesOf("recover"))
                .containsExactly(
                        ".github/workflows/dora-remediation.yml PASS null",
                        ".github/workflows/dora-validation.yml PASS null",
                        ".gitlab/dora-validation.yml PASS null",
                        ".vscode/settings.json PASS null",
                        "CONTRIBUTING.md PASS null",
                        "README.md PASS null");
    }

    @Test
    void aRunThatWroteNoFileOfTheContractHasNoLines() throws Exception {
        StoppedRun.in(root).file(".l9-dora-baseline.json", "{}\n").stop();
        Dora.strip(StripRequest.of(ValidationRequest.of(root)).withAudit(STAMP)).orThrow();
        assertThat(runs()).extracting(AuditRun::goal).containsExactly(AuditGoal.STRIP);
    }

    @Test
    void theGoalRegistryTellsToo() throws Exception {
        StoppedRun.in(root).file("a.py", Blocks.python(1)).stop();
        Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root)).withAudit(STAMP))
                .orThrow();
        assertThat(linesOf("recover")).containsExactly("a.py PASS null");
    }

    @Test
    void aLogThatCannotBeWrittenIsNoted() throws Exception {
        StoppedRun.in(root).file("a.py", Blocks.python(1)).stop();
        write(LOG.toString(), "mine\n");
        assertThat(Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root))
                                .withAudit(STAMP))
                        .orThrow()
                        .notes())
                .anySatisfy(note -> assertThat(note)
                        .asString()
                        .startsWith(LOG + ": is no audit log")
                        .endsWith("; the files of the run that was stopped are not in the audit log"));
    }

    private Injection inject(RunStamp stamp) {
        return Dora.inject(request().withAudit(stamp)).orThrow();
    }

    private List<AuditRun> runs() {
        return Dora.auditHistory(ValidationRequest.of(root), 9).orThrow().runs();
    }

    private List<String> linesOf(String goal) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve(LOG))) {
            JsonNode json = new ObjectMapper().readTree(line);
            if (json.path("goal").asText().equals(goal) && json.has("file_path")) {
                lines.add(json.path("file_path").asText() + " "
                        + json.path("validation_result").asText() + " " + json.path("reason_if_fail"));
            }
        }
        return lines;
    }
}
