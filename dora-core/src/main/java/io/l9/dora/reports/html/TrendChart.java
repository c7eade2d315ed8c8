package io.l9.dora.reports.html;

import io.l9.dora.report.History.TrendPoint;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How many files failed in the runs of the past: a line (SVG 2), a sentence that says what it shows, and a table of its points.
 *
 * @param runs all that are known, oldest first
 */
record TrendChart(List<TrendPoint> runs) {

    private static final int MOST = 60;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Writes the chart, or why there is none. */
    void write(HtmlWriter out) throws IOException {
        if (runs.isEmpty()) {
            out.element("p", "The audit log has no runs to compare with yet", "class", "description");
            return;
        }
        if (shown().size() > 1) {
            line(out);
        }
        out.element("p", sentence(), "class", "description");
        table(out);
    }

    private List<TrendPoint> shown() {
        return runs.subList(Math.max(0, runs.size() - MOST), runs.size());
    }

    private String sentence() {
        TrendPoint first = shown().get(0);
        TrendPoint last = runs.get(runs.size() - 1);
        if (shown().size() == 1) {
            return failing(last) + " in the only run so far, " + time(last.time());
        }
        String which = runs.size() > MOST
                ? "last " + MOST + " of " + Figures.grouped(runs.size()) + " runs"
                : Figures.grouped(runs.size()) + " runs";
        return "In the " + which + ": " + failing(first) + " on " + time(first.time()) + ", "
                + Figures.grouped(last.failing()) + " on " + time(last.time()) + ", at most "
                + Figures.grouped(most());
    }

    private static String failing(TrendPoint run) {
        return Figures.count(run.failing(), "failing file");
    }

    private static String time(Instant time) {
        return TIME.format(time) + " UTC";
    }

    private long most() {
        return shown().stream().mapToLong(TrendPoint::failing).max().orElse(0);
    }

    private void line(HtmlWriter out) throws IOException {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < shown().size(); i++) {
            points.append(i == 0 ? "M" : "L").append(x(i)).append(' ').append(y(shown().get(i)));
        }
        int last = shown().size() - 1;
        out.open("div", "class", "trend").element("span", Figures.grouped(most()), "class", "top");
        out.open(
                "svg",
                "viewBox",
                "0 -4 1000 108",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                sentence());
        out.open("path", "class", "axis", "d", "M0 " + HEIGHT + "H" + WIDTH).close("path");
        out.open("path", "class", "area", "d", points + "V" + HEIGHT + "H0Z").close("path");
        out.open("path", "class", "line", "d", points.toString()).close("path");
        out.open("path", "class", "now", "d", "M" + x(last) + " " + y(shown().get(last)) + "h0")
                .close("path");
        out.close("svg").element("span", "0", "class", "bottom").close("div").markup("\n");
    }

    private long x(int index) {
        return (long) index * WIDTH / (shown().size() - 1);
    }

    private long y(TrendPoint run) {
        return HEIGHT - run.failing() * HEIGHT / Math.max(1, most());
    }

    private void table(HtmlWriter out) throws IOException {
        out.open("details").element("summary", "The runs as a table").open("table", "class", "runs");
        out.markup("<thead><tr><th scope=\"col\">Run</th><th scope=\"col\">Files checked</th>"
                + "<th scope=\"col\">Files that fail</th></tr></thead>\n<tbody>");
        for (int i = shown().size() - 1; i >= 0; i--) {
            TrendPoint run = shown().get(i);
            out.open("tr").element("td", time(run.time()));
            out.element("td", Figures.grouped(run.checked())).element("td", Figures.grouped(run.failing()));
            out.close("tr").markup("\n");
        }
        out.markup("</tbody></table></details>\n");
    }
}
