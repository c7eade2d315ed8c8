package io.l9.dora.reports.html;

import io.l9.dora.rule.Finding;

/** How the page calls the severity of a finding. */
final class SeverityLabel {

    private SeverityLabel() {}

    /** Returns {@code error}, {@code warning} or {@code note}. */
    static String of(Finding finding) {
        return switch (finding.mode().severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
