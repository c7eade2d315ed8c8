package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Fingerprints;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Printable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a tree runs in the page, nothing leaves it, and nothing in it is hidden. */
@Tag("browser")
class SafetyBrowserTest {

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String page;

    @BeforeAll
    static void start() {
        browser = new Browser(folder);
        page = browser.write(SampleResults.hostile());
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static List<String> hostile() {
        return SampleResults.HOSTILE;
    }

    @Test
    void nothingOfATreeIsMarkup() {
        browser.go(page);
        browser.run("document.querySelectorAll('.more button').forEach(b => b.click())");
        browser.settle();

        assertThat(browser.count("script")).isEqualTo(2);
        assertThat(browser.count("img, iframe, object, embed, form:not(#controls), a:not(.skip), link:not([rel=icon])"))
                .isZero();
        assertThat((List<?>)
                        browser.run("return [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
                                + ".filter(name => name.startsWith('on'))"))
                .isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void nothingIsAskedFor() {
        browser.go(page);
        browser.click("tr.finding .open")
                .click(".copy-link")
                .click("#theme")
                .click("#theme")
                .click("#theme");
        browser.run("scrollTo(0, document.documentElement.scrollHeight)");
        browser.settle();

        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(request -> request.contains("\"url\":\"" + page + "\"")
                        || request.contains("\"url\":\"data:,\"")
                        || request.contains("\"url\":\"about:blank\""));
        assertThat((Long) browser.run("return performance.getEntriesByType('resource')"
                        + ".filter(entry => !entry.name.startsWith('data:')).length"))
                .isZero();
    }

    @Test
    void noOtherScriptOrStyleOrRequestWouldBeAllowed() {
        browser.go(page);
        browser.run("window.broken = []; addEventListener('securitypolicyviolation',"
                + " event => window.broken.push(event.effectiveDirective));"
                + "const script = document.createElement('script'); script.textContent = 'window.ran = true';"
                + "const style = document.createElement('style'); style.textContent = 'body { display: none }';"
                + "const image = document.createElement('img'); image.src = 'https://example.invalid/x.png';"
                + "document.body.append(script, style, image);"
                + "fetch('https://example.invalid/').catch(() => {});");
        browser.settle().settle();

        assertThat(browser.run("return window.ran === undefined")).isEqualTo(true);
        assertThat((Object) browser.find("header").isDisplayed()).isEqualTo(true);
        assertThat(browser.run("return window.broken.sort().join()"))
                .isEqualTo("connect-src,img-src,script-src-elem,style-src-elem");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void awkwardTextIsShownAsItIs(String text) {
        List<Finding> findings = SampleResults.hostile().validation().shown();
        int index = findings.stream().map(Finding::path).toList().indexOf(text);
        browser.go(page + "#finding-" + Fingerprints.of(findings).get(index));

        assertThat(browser.text("tr.opened .message")).isEqualTo(Printable.of(text));
        assertThat(browser.text("tr.opened .place")).isEqualTo(Printable.of(text) + ":3:7");
        assertThat(browser.texts("#details dd")).contains(Printable.of(text), Printable.of(text) + ":3:7");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void awkwardTextCanBeFilteredForAndShared(String text) {
        browser.go(page);
        browser.run("document.querySelectorAll('.facets .more button').forEach(b => b.click())");
        browser.settle();
        browser.run(
                "[...document.querySelectorAll('.facets [data-facet=level] button')]"
                        + ".find(b => b.dataset.value === JSON.parse(arguments[0])).click()",
                json(text));
        browser.settle();
        assertThat(browser.text("#status")).isEqualTo("Showing 1 of 19 findings");

        browser.go(browser.address());
        assertThat(browser.text("#status")).isEqualTo("Showing 1 of 19 findings");
        assertThat(browser.text("tr.finding .message")).isEqualTo(Printable.of(text));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aLevelOfTheDashboardThatIsShownWithEscapesFiltersForItself() {
        browser.go(page);
        browser.run("document.querySelector('.dashboard [data-value*=\"[2J\"] button').click()");
        browser.settle();

        assertThat(browser.text("#status")).isEqualTo("Showing 1 of 19 findings");
    }

    /** Spells every UTF-16 unit as an escape: the protocol of the driver has no halves of pairs. */
    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
        return json.append('"').toString();
    }

    @Test
    void aTextOfAMegabyteIsShortInItsRowAndLongInItsDetails() {
        String long_ = "purpose ".repeat(131_072);
        browser.open(SampleResults.of(List.of(long_)), "");
        browser.click("tr.finding .open");

        assertThat(browser.text("tr.finding .message")).hasSizeLessThan(400);
        assertThat(browser.text("#details dd")).hasSizeBetween(10_000, 10_100).endsWith(" more characters)");
        assertThat(browser.console()).isEmpty();
    }
}
