package io.l9.dora.reports;

import io.l9.dora.audit.AuditProblem;
import io.l9.dora.audit.AuditVerification;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.reports.ConsoleReport.Line;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** What a person reads once an audit log was verified. */
public final class AuditText {

    private AuditText() {}

    /** Returns one line for each problem and each note, then one summary line. */
    public static List<Line> of(AuditVerification verification, Style style) {
        List<Line> lines = new ArrayList<>();
        for (AuditProblem problem : verification.problems()) {
            String place = Printable.of(problem.file()) + (problem.line() > 0 ? ":" + problem.line() : "");
            lines.add(new Line(
                    Severity.ERROR, style.strong(place) + ": " + style.loud(Severity.ERROR, problem.message())));
        }
        if (verification.furtherProblems() > 0) {
            lines.add(new Line(Severity.ERROR, "and " + Words.count(verification.furtherProblems(), "more problem")));
        }
        verification.notes().forEach(note -> lines.add(new Line(Severity.INFO, note)));
        lines.add(summary(verification, style));
        return lines;
    }

    private static Line summary(AuditVerification verification, Style style) {
        String contents = entries(verification.entries()) + " of " + Words.count(verification.runs(), "run") + " in "
                + Words.count(verification.files(), "file");
        if (!verification.isWhole()) {
            String verdict = style.loud(Severity.ERROR, "DORA: audit log is not whole");
            return new Line(Severity.ERROR, verdict + "; " + contents);
        }
        StringBuilder line = new StringBuilder("DORA: audit log is whole; ").append(contents);
        verification.since().ifPresent(since -> line.append(", since ").append(since));
        verification.head().ifPresent(head -> line.append(", head ").append(head));
        return new Line(Severity.INFO, line.toString());
    }

    private static String entries(long count) {
        return count + (count == 1 ? " entry" : " entries");
    }
}
