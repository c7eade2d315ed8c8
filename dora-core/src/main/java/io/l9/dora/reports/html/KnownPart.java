package io.l9.dora.reports.html;

import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.util.List;

/**
 * The violations that the baseline knows: a section of their own, closed, since nobody has to act on them now.
 *
 * @param known all of them
 */
record KnownPart(List<Finding> known) {

    private static final int MOST = 1000;
    private static final int LONGEST = 300;

    /** Writes the section; nothing if there are none. */
    void write(HtmlWriter out) throws IOException {
        if (known.isEmpty()) {
            return;
        }
        out.open("section", "class", "notes", "aria-labelledby", "known-title").markup("\n");
        out.element("h2", "Known violations", "id", "known-title").markup("\n");
        out.open("details")
                .element("summary", Figures.count(known.size(), "violation") + " in the baseline")
                .open("ul")
                .markup("\n");
        for (Finding finding : known.subList(0, Math.min(MOST, known.size()))) {
            item(out, finding);
        }
        if (known.size() > MOST) {
            out.element("li", "and " + Figures.grouped(known.size() - MOST) + " more")
                    .markup("\n");
        }
        out.close("ul").close("details").close("section").markup("\n");
    }

    private static void item(HtmlWriter out, Finding finding) throws IOException {
        out.open("li")
                .element("code", finding.path() + ":" + finding.position())
                .text(" " + Excerpt.of(finding.message(), LONGEST) + " ")
                .element("code", finding.rule())
                .close("li")
                .markup("\n");
    }
}
