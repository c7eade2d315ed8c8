package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;

/** One reason why a file is left as it is, as {@code path: reason [category] help}. */
final class RefusalLine {

    private RefusalLine() {}

    static Line of(String path, Refusal refusal, Severity severity, Style style) {
        return new Line(
                severity,
                style.strong(Printable.of(path)) + ": "
                        + style.loud(severity, Printable.of(refusal.reason()))
                        + " [" + refusal.category().id() + "] "
                        + style.faint(Printable.of(refusal.help())));
    }
}
