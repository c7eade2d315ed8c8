package io.l9.dora.reports;

import io.l9.dora.report.Explanation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** Why a file is in or out, for a person. */
public final class ExplanationText {

    private ExplanationText() {}

    /** Returns printable lines without line ends; the first names the file, the last says whether it passes. */
    public static List<String> of(Explanation explanation, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(Printable.of(explanation.path())));
        lines.add("  scope:    " + Printable.of(explanation.scope()));
        explanation.judged().ifPresent(judged -> describe(judged, style, lines));
        return lines;
    }

    private static void describe(Explanation.Judged judged, Style style, List<String> lines) {
        lines.add("  contract: " + Printable.of(judged.contract()));
        lines.add("  format:   " + judged.format());
        lines.add("  carrier:  " + judged.carrier().id() + " (" + Printable.of(judged.carrierReason()) + ")");
        lines.add("  block:    "
                + judged.block().map(start -> "starts at " + start).orElse("none"));
        for (String field : judged.fields()) {
            lines.add("    " + field);
        }
        for (Finding finding : judged.findings()) {
            lines.add("  " + finding.mode().severity().id() + ": " + FindingLine.of(finding, style));
        }
        boolean fails =
                judged.findings().stream().anyMatch(finding -> finding.mode().failsBuild());
        lines.add("  result:   " + (fails ? "fails" : "passes"));
    }
}
