package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.audit.AuditBatch;
import io.l9.dora.audit.AuditEntry;
import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditTotals;
import io.l9.dora.contract.Status;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is logged where an outcome is neither all done nor all refused. */
class AuditBatchesTest {

    private static final RunStamp STAMP = new RunStamp("r", Instant.EPOCH);
    private static final Injection.Refused REFUSED = new Injection.Refused(
            "b.py",
            List.of(
                    new Refusal(Category.NO_VALUE, "nothing gives layer its value", "say it"),
                    new Refusal(Category.REMAINS, "a marker", "remove it")));

    @Test
    void aFileThatWasRefusedAndWrittenAllTheSameHasFailed() {
        List<Generation.Written> written = List.of(
                new Generation.Written("a.py", Generation.Kind.CREATED, List.of("a.py"), Optional.of("PAY-OPER-001")),
                new Generation.Written("b.py", Generation.Kind.CREATED, List.of("b.py"), Optional.empty()));
        AuditBatch batch = AuditBatches.of(
                new Generation(
                        "c",
                        "1",
                        Status.ADVISORY,
                        false,
                        false,
                        4,
                        written,
                        List.of(REFUSED),
                        Map.of("a.py", "PAY-OPER-001", "b.py", "PAY-OPER-002"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                STAMP);
        assertThat(batch.entries())
                .containsExactly(
                        AuditEntry.passed("a.py", Optional.of("PAY-OPER-001")),
                        new AuditEntry(
                                "b.py",
                                Optional.of("PAY-OPER-002"),
                                Optional.of("no-value: nothing gives layer its value; remains: a marker")));
        assertThat(batch.run().totals()).isEqualTo(AuditTotals.ofWriting(1, 1, 4));
    }

    @Test
    void filesThatWaitForTheNextRunHaveNotPassed() {
        Injection injection = new Injection(
                "c",
                "1",
                Status.MANDATORY,
                new Coverage(List.of(), 1, 1, Map.of(), Map.of()),
                false,
                0,
                List.of(new Injection.Changed("a.py", Plan.Kind.ADDED, List.of("a.py"), Optional.empty(), List.of())),
                List.of(),
                Map.of(),
                List.of(),
                Optional.of("the disk is full"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        AuditBatch batch = AuditBatches.of(injection, AuditGoal.INJECT, STAMP);
        assertThat(batch.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("unfinished: the disk is full"));
        assertThat(batch.run().totals()).isEqualTo(AuditTotals.ofWriting(0, 1, 0));
    }
}
