package io.l9.dora.reports;

import io.l9.dora.report.Dashboard;
import io.l9.dora.report.Governance;
import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reports in memory. */
public final class Renderings {

    private Renderings() {}

    /** Returns a report as bytes. */
    public static byte[] of(Report report, Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(results, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the report of a run whose figures nobody watches. */
    public static byte[] of(Report report, Validation validation) {
        return of(report, results(validation));
    }

    /** Returns results of a run whose figures nobody watches. */
    public static Results results(Validation validation) {
        return new Results(validation, new Dashboard(List.of(), Governance.UNWATCHED, List.of()), List.of(), Map.of());
    }

    /** Returns a report as text. */
    static String text(Report report, Results results) {
        return new String(of(report, results), StandardCharsets.UTF_8);
    }
}
