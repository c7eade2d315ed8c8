package io.l9.dora.reports;

import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;

/** One reason why a file is left as it is, as {@code path:line:column: reason [category] help}, without a place if it is about the whole file. */
final class RefusalLine {

    private RefusalLine() {}

    static Line of(String path, Refusal refusal, Severity severity, Style style) {
        return new Line(
                severity,
                style.strong(refusal.place().map(Location::toString).orElse(Printable.of(path))) + ": "
                        + style.loud(severity, Printable.of(refusal.reason()))
                        + " [" + refusal.category().id() + "] "
                        + style.faint(Printable.of(refusal.help())));
    }
}
