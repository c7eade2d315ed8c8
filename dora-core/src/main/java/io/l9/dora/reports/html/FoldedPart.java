package io.l9.dora.reports.html;

import io.l9.dora.report.Information;
import java.io.IOException;
import java.util.List;

/**
 * What the table leaves out of the findings that are mere information.
 *
 * @param information all of them
 */
record FoldedPart(List<Information> information) {

    /** Writes a sentence; nothing if the table has them all. */
    void write(HtmlWriter out) throws IOException {
        long shown = 0;
        long all = 0;
        for (Information folded : information) {
            shown += folded.examples().size();
            all += folded.count();
        }
        if (shown < all) {
            out.element(
                            "p",
                            "Of notes that say the same the first " + Information.MOST_EXAMPLES
                                    + " are listed and counted below: "
                                    + Figures.grouped(shown) + " of " + Figures.count(all, "note"),
                            "class",
                            "description")
                    .markup("\n");
        }
    }
}
