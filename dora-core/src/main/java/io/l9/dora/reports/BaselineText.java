package io.l9.dora.reports;

import io.l9.dora.baseline.BaselineReader;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.report.BaselineUpdate.State;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;

/** What a person reads at the end of a run that writes a baseline. */
public final class BaselineText {

    private BaselineText() {}

    /** Returns the one line. */
    public static Line of(BaselineUpdate update, Style style) {
        if (update.state() == State.DISABLED) {
            return new Line(
                    Severity.WARNING,
                    "DORA: the baseline was left alone, " + Printable.of(update.contract())
                            + " has the status disabled");
        }
        return update.left() == 0
                ? line(style, Severity.INFO, done(update))
                : line(style, Severity.WARNING, done(update) + left(update));
    }

    private static String done(BaselineUpdate update) {
        return switch (update.state()) {
            case WRITTEN -> "baseline has " + known(update) + changes(update);
            case UP_TO_DATE -> "baseline is up to date, " + known(update);
            case DELETED ->
                "no violations are left, " + Printable.of(update.path()) + " is deleted, " + update.removed()
                        + " removed";
            case NOTHING, DISABLED -> "no violations, so no baseline";
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

    private static Line line(Style style, Severity severity, String text) {
        return new Line(severity, style.loud(severity, "DORA: " + text));
    }

    private static String left(BaselineUpdate update) {
        return "; " + Words.count(update.left(), "violation") + (update.left() == 1 ? " was" : " were")
                + " not taken in; to take in what there is: " + BaselineReader.GROWTH;
    }
}
