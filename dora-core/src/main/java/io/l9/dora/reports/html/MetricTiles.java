package io.l9.dora.reports.html;

import io.l9.dora.contract.MetricSpec.Kind;
import io.l9.dora.contract.MetricSpec.Unit;
import io.l9.dora.report.Dashboard;
import io.l9.dora.report.Governance;
import io.l9.dora.report.Metric;
import java.io.IOException;
import java.util.Locale;

/**
 * The figures of the contract's {@code dashboard_metrics}, one tile each: what it is, its value, its target, and whether it alerts.
 *
 * @param dashboard the figures
 */
record MetricTiles(Dashboard dashboard) {

    private static final int MOST_LEVELS = 8;

    /** Writes the tiles. */
    void write(HtmlWriter out) throws IOException {
        out.open("ul", "class", "tiles").markup("\n");
        for (Metric metric : dashboard.metrics()) {
            tile(out, metric);
        }
        out.close("ul").markup("\n");
    }

    private void tile(HtmlWriter out, Metric metric) throws IOException {
        out.open("li", "class", metric.alert().isPresent() ? "tile alert" : "tile");
        out.element("h3", title(metric.spec().kind()));
        if (metric.spec().kind().unit() == Unit.DISTRIBUTION) {
            Governance governance = dashboard.distribution();
            new Bars("level", new Tally(governance.levels()), new Tally(governance.remainders()), MOST_LEVELS)
                    .write(out);
        } else {
            out.element(
                    "p",
                    metric.value().isPresent() ? metric.shownValue() : "no data yet",
                    "class",
                    metric.value().isPresent() ? "value" : "value absent");
        }
        state(out, metric);
        out.element("p", metric.spec().description(), "class", "description");
        out.close("li").markup("\n");
    }

    private static void state(HtmlWriter out, Metric metric) throws IOException {
        if (metric.spec().target().isPresent()) {
            out.element("p", "Target " + metric.shownTarget(), "class", "target");
        }
        if (metric.alert().isPresent()) {
            badge(out, "warning", "Alert: " + metric.alert().get());
        } else if (metric.value().isPresent()) {
            badge(out, "ok", "No alert");
        }
    }

    private static void badge(HtmlWriter out, String kind, String text) throws IOException {
        out.open("p", "class", "state badge " + kind).text(text).close("p");
    }

    private static String title(Kind kind) {
        String words = kind.id().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
