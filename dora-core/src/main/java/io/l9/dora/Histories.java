package io.l9.dora;

import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditHistory;
import io.l9.dora.audit.AuditRun;
import io.l9.dora.report.History;
import io.l9.dora.report.History.Tally;
import io.l9.dora.report.History.TrendPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says what the runs of an audit log have to do with the dashboard. */
final class Histories {

    private Histories() {}

    static History of(AuditHistory log) {
        List<TrendPoint> trend = new ArrayList<>();
        for (AuditRun run : log.of(AuditGoal.VALIDATE)) {
            trend.add(new TrendPoint(
                    run.time(), run.totals().files(), run.totals().failed()));
        }
        Collections.reverse(trend);
        return new History(
                trend,
                log.latest(AuditGoal.GENERATE)
                        .map(run -> new Tally(
                                run.totals().changed() + run.totals().unchanged(),
                                run.totals().refused())),
                log.latestRepair()
                        .map(run ->
                                new Tally(run.totals().changed(), run.totals().refused())));
    }
}
