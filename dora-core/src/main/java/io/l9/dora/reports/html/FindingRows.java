package io.l9.dora.reports.html;

import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * The first findings as a plain table, errors before warnings before notes, for readers without a script. The script writes rows of the same form in their place.
 *
 * @param findings all of them
 */
record FindingRows(List<Finding> findings) {

    private static final int MOST = 200;
    private static final int LONGEST = 300;

    /** Writes the rows: what fails a build must not drown in notes. */
    void write(HtmlWriter out) throws IOException {
        List<Finding> loudest = findings.stream()
                .sorted(Comparator.comparing(finding -> finding.mode().severity()))
                .limit(MOST)
                .toList();
        for (Finding finding : loudest) {
            row(out, finding);
        }
    }

    /** Writes how many findings the rows leave out. */
    void writeRest(HtmlWriter out) throws IOException {
        if (findings.isEmpty()) {
            out.text("There are no findings");
        } else if (findings.size() > MOST) {
            out.text("The first " + MOST + " of " + Figures.count(findings.size(), "finding"));
        } else {
            out.text(Figures.count(findings.size(), "finding"));
        }
    }

    private static void row(HtmlWriter out, Finding finding) throws IOException {
        String severity = SeverityLabel.of(finding);
        out.open("tr").open("td", "class", "severity");
        out.element(
                "span", severity, "class", "badge " + finding.mode().severity().id());
        out.close("td").open("td", "class", "place");
        int name = finding.path().lastIndexOf('/') + 1;
        if (name > 0) {
            out.element("span", finding.path().substring(0, name), "class", "folder");
        }
        out.element("span", finding.path().substring(name) + ":" + finding.position(), "class", "file");
        out.close("td")
                .open("td", "class", "rule")
                .element("code", finding.rule())
                .close("td");
        out.element("td", Excerpt.of(finding.message(), LONGEST), "class", "message");
        out.element("td", Excerpt.of(finding.help(), LONGEST), "class", "help");
        out.close("tr").markup("\n");
    }
}
