package io.l9.dora.reports.html;

import io.l9.dora.rule.Finding;
import java.util.List;

/** How the page calls the severity of a finding. */
final class SeverityLabel {

    /** All of them, the loudest first; the script has the same list. */
    private static final List<String> LABELS = List.of("error", "warning", "note");

    private SeverityLabel() {}

    /** Returns {@code error}, {@code warning} or {@code note}. */
    static String of(Finding finding) {
        return switch (finding.mode().severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** Returns its number, from 0. */
    static int number(Finding finding) {
        return LABELS.indexOf(of(finding));
    }
}
