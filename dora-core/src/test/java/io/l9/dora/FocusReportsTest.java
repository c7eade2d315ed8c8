package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.report.Governance;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.reports.JsonReport;
import io.l9.dora.reports.JsonReportReader;
import io.l9.dora.reports.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a run over a part of a tree is not taken for what is told of the tree. */
class FocusReportsTest extends FocusScenario {

    private static final RunStamp STAMP = new RunStamp("run", Instant.EPOCH);

    @BeforeEach
    void filesWithAndWithoutABlock() throws Exception {
        tree.write(".gitignore", "/logs/\n")
                .write("old.py", NO_BLOCK)
                .write("good.py", Blocks.python(1))
                .commit();
        tree.write("new.py", NO_BLOCK).git("add", "new.py");
    }

    private Results report(Focus focus) {
        return Dora.report(ReportRequest.of(request(focus), Instant.EPOCH)).orThrow();
    }

    private static String lastLine(Results results) {
        List<ConsoleReport.Line> lines = ConsoleReport.of(results, Style.PLAIN);
        return lines.get(lines.size() - 1).text();
    }

    @Test
    void theLastLineSaysWhatWasLeftOut() throws Exception {
        assertThat(lastLine(report(Focus.STAGED)))
                .isEqualTo("DORA: 1 violation in 1 file; 1 of 3 candidates checked, 2 not staged");
        assertThat(lastLine(report(since("HEAD"))))
                .isEqualTo("DORA: 1 violation in 1 file; 1 of 3 candidates checked, 2 not changed since HEAD");
        tree.commit();
        assertThat(lastLine(report(Focus.STAGED)))
                .isEqualTo(
                        "DORA: nothing staged that the contract applies to; 0 of 3 candidates checked, 3 not staged");
        assertThat(lastLine(report(since("HEAD"))))
                .isEqualTo("DORA: nothing to check; 0 of 3 candidates checked, 3 not changed since HEAD");
    }

    @Test
    void figuresOfAPartAreNotThoseOfTheTree() {
        Results whole = report(Focus.ALL);
        assertThat(whole.dashboard().alerts()).isNotEmpty();

        for (Focus focus : List.of(Focus.STAGED, since("HEAD"), named("new.py"))) {
            Results part = report(focus);
            assertThat(part.dashboard().metrics())
                    .hasSameSizeAs(whole.dashboard().metrics())
                    .extracting(Metric::value)
                    .containsOnly(Optional.empty());
            assertThat(part.dashboard().alerts()).isEmpty();
            assertThat(part.dashboard().distribution()).isEqualTo(Governance.UNWATCHED);
        }
    }

    @Test
    void theJsonReportHasTheExtent() throws Exception {
        for (Focus focus : List.of(Focus.ALL, Focus.STAGED, since("HEAD"))) {
            Results results = report(focus);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new JsonReport().write(results, out);
            assertThat(JsonReportReader.read("report", new ByteArrayInputStream(out.toByteArray()))
                            .orThrow()
                            .validation()
                            .coverage())
                    .isEqualTo(results.validation().coverage());
        }
    }

    @Test
    void theLogTellsRunsOverAPartFromWholeOnesAndHasNoneOfWhatIsStaged() {
        for (Focus focus : List.of(Focus.ALL, Focus.STAGED, since("HEAD"), named("good.py"))) {
            assertThat(Dora.record(request(focus), STAMP, validate(focus))).isEmpty();
        }
        assertThat(Dora.auditHistory(request(Focus.ALL), 10).orThrow().runs())
                .extracting(AuditRun::goal)
                .containsExactly(AuditGoal.VALIDATE_CHANGED, AuditGoal.VALIDATE_CHANGED, AuditGoal.VALIDATE);
        assertThat(Dora.history(request(Focus.ALL), 10).orThrow().trend()).hasSize(1);
    }

    @Test
    void aFixIsOneOfWhatIsStaged() throws Exception {
        tree.write("meta.codegen.schema.yaml", MessyTree.SCHEMA).git("add", ".").write("new.py", Blocks.python(7));

        assertThat(report(Focus.STAGED).fixes()).containsOnlyKeys("new.py");
        assertThat(report(since("HEAD")).fixes()).isEmpty();
    }
}
