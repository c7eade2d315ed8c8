package io.l9.dora.reports.html;

import io.l9.dora.contract.Status;
import io.l9.dora.report.Coverage;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The head of the page: does it pass, and what was looked at.
 *
 * @param results of the run
 */
record VerdictPart(Results results) {

    /** How a run ends. */
    private enum Outcome {
        PASSES("Passes"),
        FAILS("Fails"),
        ADVISORY("Passes, contract broken"),
        NOTHING("Nothing checked");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the title of the window. */
    String title() {
        return outcome().title + ": " + sentence() + " - DORA validation";
    }

    /** Writes the verdict. */
    void write(HtmlWriter out) throws IOException {
        Outcome outcome = outcome();
        out.open("div", "class", "verdict " + outcome.id());
        out.open("span", "class", "mark", "aria-hidden", "true").close("span");
        out.element("h1", outcome.title)
                .element("p", sentence(), "class", "sentence")
                .close("div")
                .markup("\n");
        out.open("dl", "class", "about");
        about(out, "Files", coverage());
        about(out, "Contract", contract());
        if (!results.validation().gate().name().isBlank()) {
            about(out, "Gate", results.validation().gate().name());
        }
        out.close("dl").markup("\n");
    }

    private static void about(HtmlWriter out, String term, String text) throws IOException {
        out.open("div").element("dt", term).element("dd", text).close("div");
    }

    private Outcome outcome() {
        Validation validation = results.validation();
        if (validation.status() == Status.DISABLED || validation.checkedNothing()) {
            return Outcome.NOTHING;
        }
        if (results.fails()) {
            return Outcome.FAILS;
        }
        return validation.violations().isEmpty() ? Outcome.PASSES : Outcome.ADVISORY;
    }

    private String sentence() {
        Validation validation = results.validation();
        if (validation.status() == Status.DISABLED) {
            return "the contract has the status disabled";
        }
        if (validation.checkedNothing()) {
            return "no file was judged";
        }
        int alerts = results.dashboard().alerts().size();
        return violations(validation)
                + (alerts == 0 ? "" : ", " + Figures.count(alerts, "alert") + " of the dashboard");
    }

    private static String violations(Validation validation) {
        int violations = validation.violations().size();
        if (violations == 0) {
            return "no violations";
        }
        String places =
                Figures.count(violations, "violation") + " in " + Figures.count(validation.violatingFiles(), "file");
        if (validation.fails()) {
            return places;
        }
        String reason = validation.status() == Status.ADVISORY ? "the contract is advisory" : "the gate only warns";
        return places + ", which fail nothing since " + reason;
    }

    private String coverage() {
        Coverage coverage = results.validation().coverage();
        List<String> parts = new ArrayList<>();
        parts.add(Figures.count(coverage.checked(), "file") + " checked of "
                + Figures.count(coverage.matched(), "candidate"));
        for (Map.Entry<String, Integer> leftOut : coverage.leftOut().entrySet()) {
            parts.add(Figures.grouped(leftOut.getValue()) + " " + leftOut.getKey());
        }
        for (Map.Entry<String, Integer> excluded : coverage.excluded().entrySet()) {
            parts.add(Figures.grouped(excluded.getValue()) + " excluded " + excluded.getKey());
        }
        for (Map.Entry<String, Integer> folders : coverage.foldersNotEntered().entrySet()) {
            parts.add(Figures.count(folders.getValue(), "folder") + " not entered " + folders.getKey());
        }
        return String.join(", ", parts);
    }

    private String contract() {
        Validation validation = results.validation();
        return validation.contract() + ", version " + validation.contractVersion() + ", "
                + validation.status().name().toLowerCase(Locale.ROOT);
    }
}
