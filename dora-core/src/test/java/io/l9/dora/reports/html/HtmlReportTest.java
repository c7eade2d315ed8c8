package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.AuditRules.Action;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.MetricSpec;
import io.l9.dora.contract.MetricSpec.Kind;
import io.l9.dora.contract.Status;
import io.l9.dora.report.Dashboard;
import io.l9.dora.report.Governance;
import io.l9.dora.report.Information;
import io.l9.dora.report.Metric;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    /** Where the page is kept when it is not the expected one, to be looked at and copied. */
    private static final Path FOUND = Path.of("target", "hostile.html");

    /** Chances of a text: letters, what means something to HTML, JSON, JavaScript or a terminal, and halves of surrogate pairs. */
    private static final String ALPHABET =
            "ab <>&'\"/\\!-=`(){}[];:,.%#?\n\r\t\u0000\u001b\u0007\u0085\u00a0\u2028\u2029\u202e\u2066\ufeff\ud83d\ude00\udc80\u00e9\u4f60";

    static String page(Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new HtmlReport().write(results, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the page without what is the same in every report. */
    private static String filled(Results results) {
        return page(results)
                .replaceFirst("(?s)<style>.*?</style>", "<style></style>")
                .replaceFirst("(?s)<script type=\"module\">.*?</script>", "<script type=\"module\"></script>")
                .replaceAll("sha256-[A-Za-z0-9+/=]*", "sha256-");
    }

    @Test
    void thePageIsTheOneThatWasLookedAt() throws IOException {
        String found = filled(SampleResults.hostile());
        Files.writeString(Files.createDirectories(FOUND.getParent()).resolve(FOUND.getFileName()), found);

        try (InputStream expected = Objects.requireNonNull(getClass().getResourceAsStream("hostile.html"))) {
            assertThat(found)
                    .as("a copy of it is %s", FOUND)
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameResultsGiveTheSameBytes() {
        assertThat(page(SampleResults.many(500))).isEqualTo(page(SampleResults.many(500)));
    }

    @Test
    void whateverTheTextsTheyAddNoMarkupAndNothingHidden() {
        Random chance = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<String> texts = List.of(text(chance), text(chance), text(chance));
            String found = filled(SampleResults.of(texts)).replaceFirst("(?s)<script type=\"application/json\".*", "");
            String harmless = filled(SampleResults.of(List.of("a", "b", "c")))
                    .replaceFirst("(?s)<script type=\"application/json\".*", "");
            assertThat(tags(found)).as(texts.toString()).isEqualTo(tags(harmless));
            assertThat(found.codePoints().filter(HtmlReportTest::isHidden).count())
                    .as(texts.toString())
                    .isZero();
        }
    }

    /** Returns the tags with the names of their attributes, in order; parts of a path are in tags of their own, so those count as one. */
    private static List<String> tags(String page) {
        return Arrays.stream(page.split("<", -1))
                .map(tag -> tag.replaceFirst("(?s)>.*", ""))
                .filter(tag -> !tag.startsWith("span class=\"folder\"") && !tag.equals("/span"))
                .map(tag -> tag.replaceAll("\"[^\"]*\"", ""))
                .sorted()
                .toList();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    static String text(Random chance) {
        StringBuilder text = new StringBuilder("t");
        for (int i = chance.nextInt(30); i > 0; i--) {
            if (chance.nextInt(8) == 0) {
                text.append(SampleResults.HOSTILE.get(chance.nextInt(SampleResults.HOSTILE.size())));
            }
            text.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Test
    void thePolicyNamesTheStyleAndTheScriptOfThePageAndNothingElse() {
        String page = page(SampleResults.hostile());
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        int start = page.lastIndexOf("<script type=\"module\">") + 22;
        String script = page.substring(start, page.indexOf("</script>", start));
        String policy = "default-src 'none'; style-src " + new Asset(style).hashSource() + "; script-src "
                + new Asset(script).hashSource() + "; img-src data:; base-uri 'none'; form-action 'none'";

        assertThat(page)
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy.replace("'", "&#39;")
                        + "\">");
    }

    @Test
    void theDocumentIsWrittenAsItIsMade() throws IOException {
        Results results = SampleResults.many(20_000);
        int[] largest = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                largest[0] = Math.max(largest[0], 1);
            }

            @Override
            public void write(byte[] bytes, int start, int length) {
                largest[0] = Math.max(largest[0], length);
            }
        };
        new HtmlReport().write(results, out);

        assertThat(largest[0]).isBetween(1, 1 << 16);
    }

    @Test
    void aReportIsToldFromOtherDocuments() {
        byte[] head = page(SampleResults.clean()).substring(0, 64).getBytes(StandardCharsets.UTF_8);
        assertThat(HtmlReport.startsReport(head)).isTrue();
        assertThat(HtmlReport.startsReport("<!DOCTYPE html>\n<html>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(HtmlReport.startsReport(new byte[0])).isFalse();
    }

    @Test
    void whatFailsABuildDoesNotDrownInNotes() {
        String page = page(SampleResults.many(2_000));
        int start = page.indexOf("<tbody id=\"rows\"");
        String rows = page.substring(start, page.indexOf("</tbody>", start));

        assertThat(rows.split("class=\"badge error\"", -1)).hasSize(201);
        assertThat(rows).doesNotContain("class=\"badge info\"", "class=\"badge warning\"");
    }

    @Test
    void theVerdictSaysHowTheRunEnds() {
        Results fails = SampleResults.hostile();
        assertThat(title(fails))
                .startsWith(
                        "Fails: 19 violations in 19 files, 19 known violations in the baseline, 1 alert of the dashboard");
        assertThat(title(with(fails, Status.ADVISORY, Action.BLOCK_MERGE)))
                .startsWith(
                        "Passes, contract broken: 19 violations in 19 files, which fail nothing since the contract is advisory");
        assertThat(title(with(fails, Status.MANDATORY, Action.WARN)))
                .startsWith(
                        "Passes, contract broken: 19 violations in 19 files, which fail nothing since the gate only warns");
        assertThat(title(with(fails, Status.DISABLED, Action.BLOCK_MERGE)))
                .startsWith("Nothing checked: the contract has the status disabled");
        assertThat(title(SampleResults.clean())).isEqualTo("Passes: no violations - DORA validation");
    }

    @Test
    void anAlertFailsOnlyWhatMayFail() {
        Results mandatory = alarming(SampleResults.clean());
        assertThat(title(mandatory)).startsWith("Fails: no violations, 1 alert");
        for (Results quiet : List.of(
                with(mandatory, Status.ADVISORY, Action.BLOCK_MERGE), with(mandatory, Status.MANDATORY, Action.WARN))) {
            assertThat(quiet.fails()).isFalse();
            assertThat(title(quiet)).startsWith("Passes: no violations, 1 alert");
        }
    }

    /** Returns results with one figure, which is beyond a limit that stops builds. */
    private static Results alarming(Results results) {
        MetricSpec spec = new MetricSpec(
                Kind.GENERATION_FAILURES,
                "Failures",
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ZERO),
                FailureMode.WARN_AND_FAIL,
                List.of());
        Dashboard dashboard =
                new Dashboard(List.of(new Metric(spec, Optional.of(BigDecimal.ONE))), Governance.UNWATCHED, List.of());
        return new Results(results.validation(), dashboard, results.rules(), results.fixes());
    }

    @Test
    void filesWithoutALevelAreNoFilter() {
        Results clean = SampleResults.clean();
        Governance governance = new Governance(Map.of("none", 1L), 3, 2);
        Dashboard dashboard = new Dashboard(clean.dashboard().metrics(), governance, List.of());
        String page = page(new Results(clean.validation(), dashboard, List.of(), Map.of()));

        assertThat(page)
                .containsOnlyOnce("<li data-value=")
                .contains(
                        "<li data-value=\"none\"><span class=\"bar\"><span class=\"name\">none</span><span class=\"count\">1<")
                .contains("<li><span class=\"bar\"><span class=\"name\">others</span><span class=\"count\">3<")
                .contains("<li><span class=\"bar\"><span class=\"name\">none</span><span class=\"count\">2<");
    }

    private static String title(Results results) {
        String page = page(results);
        return page.substring(page.indexOf("<title>") + 7, page.indexOf("</title>"));
    }

    private static Results with(Results results, Status status, Action action) {
        Validation run = results.validation();
        Validation changed = new Validation(
                run.contract(),
                run.contractVersion(),
                status,
                new Gate("gate", action, "report.html"),
                run.coverage(),
                run.files(),
                run.findings(),
                run.notes());
        return new Results(changed, results.dashboard(), results.rules(), results.fixes());
    }

    @Test
    void notesThatSayTheSameAreListedInPartAndCountedInFull() {
        Results clean = SampleResults.clean();
        Validation run = clean.validation();
        List<Finding> notes = IntStream.range(0, 1500)
                .mapToObj(i -> new Finding(
                        "recommended_fields",
                        FailureMode.INFO,
                        i + ".py",
                        Position.START,
                        "It lacks a field",
                        "add it"))
                .toList();
        Validation many = new Validation(
                run.contract(),
                run.contractVersion(),
                run.status(),
                run.gate(),
                run.coverage(),
                run.files(),
                notes,
                List.of());
        assertThat(page(new Results(many, clean.dashboard(), clean.rules(), clean.fixes())))
                .contains(": " + Information.MOST_EXAMPLES + " of 1500 notes</p>");
        assertThat(page(SampleResults.clean())).doesNotContain("Of notes that say the same");
    }

    @Test
    void whatTheBaselineKnowsIsASectionOfItsOwnAndNoFinding() {
        List<Finding> findings =
                SampleResults.many(3000).validation().findings().subList(0, 1500);
        Results clean = SampleResults.clean();
        String page = page(new Results(
                clean.validation().withKnown(List.of(), findings), clean.dashboard(), clean.rules(), Map.of()));

        assertThat(page)
                .contains("Passes: no violations, 1500 known violations in the baseline - DORA validation")
                .contains("There are no findings")
                .contains("<summary>1500 violations in the baseline</summary>")
                .contains("<li>and 500 more</li>");
        assertThat(page(clean)).doesNotContain("baseline</summary>");
    }

    @Test
    void aTreeThatWasNeverLookedAtHasNoFigures() {
        Results clean = SampleResults.clean();
        Dashboard none = new Dashboard(List.of(), Governance.UNWATCHED, List.of());
        String page = page(new Results(clean.validation(), none, List.of(), Map.of()));

        assertThat(page).contains("The audit log has no runs to compare with yet");
        assertThat(page).contains("<ul class=\"tiles\">\n</ul>");
    }
}
