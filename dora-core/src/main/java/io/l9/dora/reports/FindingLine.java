package io.l9.dora.reports;

import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;

/** One finding on one line: {@code path:line:column: message [rule] help}. No line is a command of a build server, whatever the file is called. */
final class FindingLine {

    private FindingLine() {}

    static String of(Finding finding, Style style) {
        return style.strong(Printable.line(finding.path()) + ":" + finding.position()) + ": "
                + style.loud(finding.mode().severity(), Printable.of(finding.message()))
                + " [" + finding.rule() + "] "
                + style.faint(Printable.of(finding.help()));
    }
}
