package io.l9.dora.reports.html;

import java.io.IOException;
import java.util.Map;

/**
 * A small bar chart: a list of names, each with a bar and its count. The bars are pictures for the eye only, the counts say the same.
 *
 * @param facet what the names are names of, as the script's filters call it
 * @param tally what is counted
 * @param rest what is counted besides, and is behind the names: no filter has it
 * @param most how many are shown, before the others are told by their number
 */
record Bars(String facet, Tally tally, Tally rest, int most) {

    /** Writes the chart. */
    void write(HtmlWriter out) throws IOException {
        out.open("ul", "class", "bars", "data-facet", facet).markup("\n");
        int shown = 0;
        for (Map.Entry<String, Long> bar : tally.counts().entrySet()) {
            if (++shown > most) {
                break;
            }
            out.open("li", "data-value", bar.getKey());
            bar(out, bar.getKey(), bar.getValue());
        }
        if (tally.counts().size() > most) {
            int more = tally.counts().size() - most;
            out.element("li", "and " + Figures.grouped(more) + " more", "class", "more")
                    .markup("\n");
        }
        for (Map.Entry<String, Long> bar : rest.counts().entrySet()) {
            out.open("li");
            bar(out, bar.getKey(), bar.getValue());
        }
        out.close("ul").markup("\n");
    }

    private void bar(HtmlWriter out, String name, long count) throws IOException {
        out.open("span", "class", "bar");
        out.element("span", name, "class", "name");
        out.element("span", Figures.grouped(count), "class", "count");
        out.open("svg", "class", "length", "aria-hidden", "true");
        out.open(
                        "rect",
                        "width",
                        Figures.percent(count, Math.max(tally.largest(), rest.largest())) + "%",
                        "height",
                        "100%")
                .close("rect");
        out.close("svg").close("span").close("li").markup("\n");
    }
}
