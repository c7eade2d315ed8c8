package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, search, order and links of ten thousand findings, held to what Java makes of the same findings. */
@Tag("browser")
class FindingsBrowserTest {

    /** More rows than a window has room for, and those just outside of it. */
    private static final int MOST_ROWS = 80;

    private static final Results RESULTS = SampleResults.many(10_000);
    private static final List<Finding> FINDINGS = RESULTS.validation().shown();

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String page;

    @BeforeAll
    static void start() {
        browser = new Browser(folder);
        page = browser.write(RESULTS);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private static long matching(Predicate<Finding> filter) {
        return FINDINGS.stream().filter(filter).count();
    }

    private static String status(long count) {
        return "Showing " + count + " of 10\u202F000 findings";
    }

    private static String bar(String facet, String value) {
        return ".facets [data-facet=" + facet + "] [data-value=\"" + value + "\"]";
    }

    @Test
    void aBarFiltersAndTheAddressSaysSo() {
        browser.go(page).click(bar("rule", "presence"));

        assertThat(browser.text("#status"))
                .isEqualTo(status(matching(f -> f.rule().equals("presence"))));
        assertThat(browser.texts("tr.finding .rule")).isNotEmpty().allMatch("presence"::equals);
        assertThat(browser.address()).endsWith("#rule=presence");
        assertThat(browser.find(bar("rule", "presence")).getDomAttribute("aria-pressed"))
                .isEqualTo("true");

        browser.click(bar("rule", "presence"));
        assertThat(browser.text("#status")).isEqualTo("Showing 10\u202F000 findings");
        assertThat(browser.address()).doesNotContain("#");
    }

    @Test
    void filtersOfSeveralKindsNarrowAndThoseOfOneKindWiden() {
        browser.go(page + "#rule=presence,position&severity=error,warning&folder=area01%2F&q=MISSING%20area01");

        long expected = matching(f -> (f.rule().equals("presence") || f.rule().equals("position"))
                && f.path().startsWith("area01/")
                && f.message().contains("missing"));
        assertThat(expected).isPositive();
        assertThat(browser.text("#status")).isEqualTo(status(expected));
    }

    @Test
    void aBarTellsHowManyItWouldShow() {
        browser.go(page + "#severity=error");

        String shown = browser.text(bar("rule", "presence") + " .count").replace("\u202F", "");
        assertThat(Long.parseLong(shown)).isEqualTo(matching(f -> f.rule().equals("presence")));
        assertThat(browser.text(bar("rule", "position") + " .count")).isEqualTo("0");
    }

    @Test
    void aFolderIsEnteredAndLeft() {
        browser.go(page).click(bar("folder", "area02/"));
        String part = String.valueOf(browser.find(bar("folder", "area02/part").replace("=\"area02", "^=\"area02"))
                .getDomAttribute("data-value"));
        browser.click(bar("folder", part));
        assertThat(browser.text("#status"))
                .isEqualTo(status(matching(f -> f.path().startsWith(part))));

        browser.click("#crumbs button:nth-child(2)");
        assertThat(browser.text("#status"))
                .isEqualTo(status(matching(f -> f.path().startsWith("area02/"))));
        browser.click("#crumbs button");
        assertThat(browser.text("#status")).isEqualTo("Showing 10\u202F000 findings");
    }

    @Test
    void theDashboardsBarsFilterByLevel() {
        browser.go(page).click(".dashboard [data-value=critical] button");

        assertThat(browser.address()).endsWith("#level=critical");
        assertThat(browser.text("#status"))
                .isEqualTo(
                        "Showing " + browser.text(bar("level", "critical") + " .count") + " of 10\u202F000 findings");
    }

    @Test
    void searchFindsAllWordsAnywhereAndMarksThem() {
        browser.go(page).click("#search").press("FILE00", "00 missing");

        assertThat(browser.text("#status"))
                .isEqualTo(status(matching(
                        f -> f.path().contains("file0000") && f.message().contains("missing"))));
        assertThat(browser.texts("tr.finding:first-of-type mark, #rows mark")).contains("missing", "file0000");
        assertThat(browser.address()).endsWith("#q=FILE0000%20missing");
    }

    @Test
    void whatNothingIsLikeShowsNothing() {
        browser.go(page + "#q=unheard-of");

        assertThat(browser.text("#status")).isEqualTo(status(0));
        assertThat(browser.text("#rows")).contains("No finding is like that");
        browser.click("#clear");
        assertThat(browser.text("#status")).isEqualTo("Showing 10\u202F000 findings");
    }

    @ParameterizedTest
    @CsvSource({"severity, true", "severity, false", "rule, true", "rule, false", "message, true", "message, false"})
    void sortsByAColumn(String column, boolean ascending) {
        browser.go(page + "#sort=place").click("th[data-sort=" + column + "] button");
        if (!ascending) {
            browser.click("th[data-sort=" + column + "] button");
        }

        Comparator<Finding> order = order(column);
        Finding first =
                FINDINGS.stream().min(ascending ? order : order.reversed()).orElseThrow();
        assertThat(browser.text("tr.finding .file")).isEqualTo(name(first));
        assertThat(browser.find("th[data-sort=" + column + "]").getDomAttribute("aria-sort"))
                .isEqualTo(ascending ? "ascending" : "descending");
        boolean asAtFirst = ascending && column.equals("severity");
        assertThat(browser.address()).endsWith(asAtFirst ? ".html" : "#sort=" + (ascending ? "" : "-") + column);
    }

    private static Comparator<Finding> order(String column) {
        return switch (column) {
            case "severity" -> Comparator.comparing(f -> f.mode().severity());
            case "rule" -> Comparator.comparing(Finding::rule);
            default -> Comparator.comparing(Finding::message);
        };
    }

    private static String name(Finding finding) {
        return finding.path().substring(finding.path().lastIndexOf('/') + 1) + ":" + finding.position();
    }

    @Test
    void whatIsLoudestStandsFirst() {
        browser.go(page);

        assertThat(FINDINGS.subList(0, 4)).anyMatch(finding -> finding.mode().severity() != Severity.ERROR);
        assertThat(browser.texts("tr.finding .severity"))
                .hasSizeGreaterThan(4)
                .allMatch(severity -> severity.contains("error"));
    }

    @Test
    void placeReversedStartsWithTheLast() {
        browser.go(page + "#sort=place").click("th[data-sort=place] button");

        assertThat(browser.text("tr.finding .file")).isEqualTo(name(FINDINGS.get(9_999)));
    }

    @Test
    void filteringTouchesNoMoreRowsThanTheWindowHas() {
        browser.go(page);
        browser.run(
                "window.added = 0; new MutationObserver(changes => changes.forEach("
                        + "c => window.added += c.addedNodes.length)).observe(document.getElementById('rows'), {childList: true})");
        browser.click(bar("severity", "error")).click("#search").press("b", "l", "o");

        assertThat((Long) browser.run("return window.added")).isBetween(1L, 4L * MOST_ROWS);
        assertThat(browser.count("#rows > *")).isLessThan(MOST_ROWS);
        assertThat(browser.find("#table").getDomAttribute("aria-rowcount"))
                .isEqualTo(String.valueOf(1
                        + matching(f -> f.mode().severity() == Severity.ERROR
                                && (f.path() + f.message() + f.help()).contains("blo"))));
    }

    @Test
    void scrollingReachesEveryRowWithFewOfThemInTheDocument() {
        browser.go(page + "#sort=place");
        for (double part : new double[] {0.25, 0.5, 1}) {
            browser.run("scrollTo(0, document.documentElement.scrollHeight * arguments[0])", part);
            browser.settle();
            assertThat(browser.count("#rows > *")).isLessThan(MOST_ROWS);
            assertThat(
                            (Boolean)
                                    browser.run(
                                            "const rows = document.getElementById('rows').getBoundingClientRect();"
                                                    + "const shown = [...document.querySelectorAll('tr.finding')].map(r => r.getBoundingClientRect());"
                                                    + "return shown[0].top <= Math.max(0, rows.top) && shown.at(-1).bottom >= Math.min(innerHeight, rows.bottom) - 1"))
                    .as("rows fill the window at " + part)
                    .isTrue();
        }
        assertThat(browser.texts("tr.finding .file")).endsWith(name(FINDINGS.get(9_999)));
        assertThat((Boolean) browser.run("return [...document.querySelectorAll('tr.finding')]"
                        + ".every((row, i, all) => row.offsetHeight === all[0].offsetHeight)"))
                .isTrue();
    }

    @Test
    void aLinkOpensItsFindingInTheMiddleOfAll() {
        String fingerprint = Fingerprints.of(FINDINGS).get(6_789);
        browser.go(page + "#sort=place&finding-" + fingerprint);

        assertThat(browser.text("tr.opened .file")).isEqualTo(name(FINDINGS.get(6_789)));
        assertThat(browser.text("#details")).contains(FINDINGS.get(6_789).help());
        assertThat(isInWindow("tr.opened")).isTrue();
        assertThat(browser.find("tr.opened").getDomAttribute("aria-rowindex")).isEqualTo("6791");
        assertThat(browser.address()).endsWith("#sort=place&finding-" + fingerprint);
    }

    private static boolean isInWindow(String selector) {
        return (Boolean) browser.run(
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                        + "return box.top >= document.querySelector('thead').offsetHeight - 1 && box.bottom <= innerHeight + 1",
                selector);
    }

    @Test
    void aLinkOpensItsFindingAlsoWhereFiltersHideIt() {
        Finding finding = FINDINGS.get(4_321);
        String link = "finding-" + Fingerprints.of(FINDINGS).get(4_321);
        browser.go(page + "#q=unheard-of&" + link);

        assertThat(browser.text("tr.opened .file")).isEqualTo(name(finding));
        assertThat(browser.text("#status"))
                .isEqualTo("The filters were cleared, since they hide the finding of the link");
        assertThat(browser.address()).endsWith("#" + link);
    }

    @Test
    void aLinkFollowedWithinThePageOpensItsFinding() {
        browser.go(page + "#q=unheard-of");
        browser.run(
                "location.hash = arguments[0]",
                "#finding-" + Fingerprints.of(FINDINGS).get(77));
        browser.settle().settle();

        assertThat(browser.text("tr.opened .file")).isEqualTo(name(FINDINGS.get(77)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#finding-0123456789abcdef", "#finding-%3Cb%3E"})
    void aLinkToAFindingThatIsGoneSaysSo(String fragment) {
        browser.go(page + fragment);

        assertThat(browser.text("#status"))
                .startsWith("This report has no finding")
                .contains("it was mended");
        assertThat(browser.count("tr.finding")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "#findings",
                "#finding-",
                "#sort=constructor",
                "#sort=-",
                "#severity=,,",
                "#=&=&&%",
                "#__proto__=1"
            })
    void aFragmentThatMeansNothingChangesNothing(String fragment) {
        browser.go(page + fragment);

        assertThat(browser.text("#status")).isEqualTo("Showing 10\u202F000 findings");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void detailsOpenAndCloseWhereTheRowIs() {
        browser.go(page);
        browser.run("scrollTo(0, document.documentElement.scrollHeight / 2)");
        browser.settle();
        browser.run("document.querySelectorAll('tr.finding')[10].querySelector('.open').click()");
        browser.settle();
        assertThat(isInWindow("tr.opened")).isTrue();
        assertThat(browser.count("#details")).isEqualTo(1);
        String first = browser.text("tr.opened .file");

        browser.run(
                "document.getElementById('details').nextElementSibling.nextElementSibling.querySelector('.open').click()");
        browser.settle();
        assertThat(browser.count("#details")).isEqualTo(1);
        assertThat(browser.text("tr.opened .file")).isNotEqualTo(first);
        assertThat(isInWindow("tr.opened")).isTrue();
    }

    @Test
    void theLinkToAFindingIsCopied() {
        String fingerprint = Fingerprints.of(FINDINGS).get(3);
        browser.go(page + "#rule=" + FINDINGS.get(3).rule() + "&finding-" + fingerprint);
        browser.run("window.copied = []; navigator.clipboard.writeText = async text => { window.copied.push(text); }");
        browser.click(".copy-link");

        assertThat(browser.text("#status")).isEqualTo("Link copied");
        assertThat(browser.run("return window.copied[0]")).isEqualTo(page + "#finding-" + fingerprint);
    }

    @Test
    void theFindingsOfOneFileAreShownTogether() {
        Finding finding = FINDINGS.get(500);
        browser.go(page + "#finding-" + Fingerprints.of(FINDINGS).get(500)).click(".actions button:last-child");

        assertThat(browser.text("#status"))
                .isEqualTo(status(matching(f -> f.path().equals(finding.path()))));
    }
}
