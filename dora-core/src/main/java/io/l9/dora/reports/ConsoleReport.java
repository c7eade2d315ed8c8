package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Validation;
import java.util.List;

/** What a person reads at the end of a run. */
public final class ConsoleReport {

    /**
     * One line of output.
     *
     * @param severity how loud it is
     * @param text printable, coloured when asked for, without a line end
     */
    public record Line(Severity severity, String text) {}

    private ConsoleReport() {}

    /** Returns one line a finding that is not mere information, then one summary line. */
    public static List<Line> of(Validation validation, Style style) {
        return List.of();
    }

    /** Returns the lines that explain one file. */
    public static List<Line> of(Explanation explanation, Style style) {
        return List.of();
    }
}
