package io.l9.dora.reports;

import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;

/** One finding on one line: {@code path:line:column: message [rule] help}. */
final class FindingLine {

    private FindingLine() {}

    static String of(Finding finding, Style style) {
        return style.strong(Printable.of(finding.path()) + ":" + finding.position()) + ": "
                + style.loud(finding.mode().severity(), Printable.of(finding.message()))
                + " [" + finding.rule() + "] "
                + style.faint(Printable.of(finding.help()));
    }
}
