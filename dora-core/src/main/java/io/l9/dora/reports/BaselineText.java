package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;

/** What a person reads at the end of a run that writes a baseline. */
public final class BaselineText {

    private BaselineText() {}

    /** Returns the one line. */
    public static Line of(BaselineUpdate update, Style style) {
        return switch (update.state()) {
            case WRITTEN -> line(style, "baseline has " + known(update) + changes(update));
            case UP_TO_DATE -> line(style, "baseline is up to date, " + known(update));
            case DELETED ->
                line(
                        style,
                        "no violations are left, " + Printable.of(update.path()) + " is deleted, " + update.removed()
                                + " removed");
            case NOTHING -> line(style, "no violations, so no baseline");
            case DISABLED ->
                new Line(
                        Severity.WARNING,
                        "DORA: the baseline was left alone, " + Printable.of(update.contract())
                                + " has the status disabled");
        };
    }

    private static String known(BaselineUpdate update) {
        return Words.count(update.entries(), "known violation");
    }

    private static String changes(BaselineUpdate update) {
        return update.added() == 0 && update.removed() == 0
                ? ", lines put in order"
                : ", " + update.added() + " added, " + update.removed() + " removed";
    }

    private static Line line(Style style, String text) {
        return new Line(Severity.INFO, style.loud(Severity.INFO, "DORA: " + text));
    }
}
