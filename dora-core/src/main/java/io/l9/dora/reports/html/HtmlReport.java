package io.l9.dora.reports.html;

import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.reports.html.Template.Slot;
import io.l9.dora.rule.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The report that people read in a browser: one HTML document in UTF-8 that asks for nothing else, so that it works from a disk and from an
 * archive of a build. What it shows and how it is used: {@code docs/html-report.md}.
 *
 * <p>Nothing of the tree runs in it: text is escaped, and its content security policy allows no script and no style but its own, and no
 * request. The document is written as a stream; the same results give the same bytes.
 */
public final class HtmlReport implements Report {

    private static final String START = "<!DOCTYPE html>\n<!-- DORA validation report -->\n";
    private static final int MOST_BARS = 8;

    static final List<String> STYLES = List.of("theme.css", "page.css", "charts.css", "table.css", "media.css");
    static final List<String> SCRIPTS = List.of(
            "start.js",
            "text.js",
            "data.js",
            "search.js",
            "address.js",
            "rows.js",
            "details.js",
            "print.js",
            "table.js",
            "facets.js",
            "controls.js",
            "keys.js",
            "main.js");

    /** Tells whether a document may be replaced by a report because it is one, by its first bytes, as many as there are. */
    public static boolean startsReport(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(START);
    }

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileName(String base) {
        return base + ".html";
    }

    /** Writes the page and leaves {@code out} open. */
    @Override
    public void write(Results results, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        HtmlWriter html = new HtmlWriter(writer).markup(START);
        new Template(Asset.read("page.html")).write(html, slots(results));
        writer.flush();
    }

    private static Map<String, Slot> slots(Results results) {
        Asset style = Asset.of(STYLES);
        Asset script = Asset.of(SCRIPTS);
        Validation validation = results.validation();
        List<Finding> findings = validation.shown();
        VerdictPart verdict = new VerdictPart(results);
        FindingFiles files = new FindingFiles(results);
        FindingRows rows = new FindingRows(findings);
        Map<String, Slot> slots = new HashMap<>();
        slots.put("policy", out -> out.text(policy(style, script)));
        slots.put("title", out -> out.text(verdict.title()));
        slots.put("style", out -> out.markup(style.text()));
        slots.put("script", out -> out.markup(script.text()));
        slots.put("verdict", verdict::write);
        slots.put("tiles", new MetricTiles(results.dashboard())::write);
        slots.put("trend", new TrendChart(results.dashboard().trend())::write);
        slots.put("severities", bars("severity", Tally.of(findings, SeverityLabel::of)));
        slots.put("rules", bars("rule", Tally.of(findings, Finding::rule)));
        slots.put("levels", bars("level", Tally.of(findings, files::level)));
        slots.put("folders", bars("folder", Tally.of(findings, HtmlReport::topFolder)));
        slots.put("folded", new FoldedPart(validation.information())::write);
        slots.put("rest", rows::writeRest);
        slots.put("rows", rows::write);
        slots.put("known", new KnownPart(validation.known())::write);
        slots.put("notes", new NotesPart(validation.notes())::write);
        slots.put("data", out -> new DataIsland(results, findings, files).write(out.script()));
        return slots;
    }

    private static Slot bars(String facet, Tally tally) {
        return new Bars(facet, tally, new Tally(Map.of()), MOST_BARS)::write;
    }

    private static String topFolder(Finding finding) {
        int end = finding.path().indexOf('/');
        return end < 0 ? finding.path() : finding.path().substring(0, end + 1);
    }

    /** Returns the policy of the page (CSP 3): nothing but its own style and script; the icon is empty, so that none is asked for. */
    private static String policy(Asset style, Asset script) {
        return "default-src 'none'; style-src " + style.hashSource() + "; script-src " + script.hashSource()
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
