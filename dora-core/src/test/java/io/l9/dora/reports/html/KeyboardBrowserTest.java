package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Everything can be done, and seen to be done, without a mouse. */
@Tag("browser")
class KeyboardBrowserTest {

    private static final String FOCUSED_ROW =
            "const row = document.activeElement.closest('tr'); return row ? row.getAttribute('aria-rowindex') : null";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String page;

    @BeforeAll
    static void start() {
        browser = new Browser(folder);
        page = browser.write(SampleResults.many(1_000));
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        browser.go(page);
    }

    private static Object focusedRow() {
        return browser.run(FOCUSED_ROW);
    }

    private static Object focused() {
        return browser.run("return document.activeElement.id");
    }

    @Test
    void aSlashSearchesAndEscapeTakesItBack() {
        browser.press("/").press("presence");
        assertThat(focused()).isEqualTo("search");
        assertThat(browser.address()).endsWith("#q=presence");

        browser.press(Keys.ESCAPE);
        assertThat(browser.text("#status")).isEqualTo("Showing 1000 findings");
        assertThat(browser.address()).doesNotContain("#");
    }

    @Test
    void aSlashInAFieldIsASlash() {
        browser.press("/").press("area00/part");

        assertThat(browser.address()).endsWith("#q=area00%2Fpart");
    }

    @Test
    void escapeTakesBackDetailsThenSearchThenFilters() {
        browser.go(page + "#rule=presence&q=file").press("j").press(Keys.ENTER);
        assertThat(browser.count("#details")).isEqualTo(1);

        browser.press(Keys.ESCAPE);
        assertThat(browser.count("#details")).isZero();
        assertThat(browser.address()).endsWith("#q=file&rule=presence");
        browser.press(Keys.ESCAPE);
        assertThat(browser.address()).endsWith("#rule=presence");
        browser.press(Keys.ESCAPE);
        assertThat(browser.address()).doesNotContain("#");
    }

    @Test
    void lettersAndArrowsGoThroughTheRows() {
        browser.press("j");
        assertThat(focusedRow()).isEqualTo("2");
        browser.press("j", "j").press(Keys.ARROW_DOWN);
        assertThat(focusedRow()).isEqualTo("5");
        browser.press("k").press(Keys.ARROW_UP);
        assertThat(focusedRow()).isEqualTo("3");
        browser.press(Keys.END);
        assertThat(focusedRow()).isEqualTo("1001");
        browser.press("j");
        assertThat(focusedRow()).isEqualTo("1001");
        browser.press(Keys.HOME).press("k");
        assertThat(focusedRow()).isEqualTo("2");
    }

    @Test
    void theRowWithTheFocusIsAlwaysInTheWindow() {
        browser.press("j");
        for (int i = 0; i < 60; i++) {
            browser.press("j");
            assertThat(
                            (Boolean)
                                    browser.run(
                                            "const box = document.activeElement.closest('tr').getBoundingClientRect();"
                                                    + "return box.top >= document.querySelector('thead').offsetHeight - 1 && box.bottom <= innerHeight + 1"))
                    .isTrue();
        }
        assertThat(focusedRow()).isEqualTo("62");
    }

    @Test
    void enterOpensAndClosesDetails() {
        browser.press("j", "j").press(Keys.ENTER);
        assertThat(browser.find("tr.opened .open").getDomAttribute("aria-expanded"))
                .isEqualTo("true");
        assertThat(focusedRow()).isEqualTo("3");
        assertThat(browser.address()).contains("#finding-");

        browser.press(Keys.ENTER);
        assertThat(browser.count("#details")).isZero();
        assertThat(focusedRow()).isEqualTo("3");
    }

    @Test
    void theRowsGoOnWhereTheyWereAfterTheFocusedOneHasBeenScrolledAway() {
        browser.press("j", "j", "j");
        browser.run("scrollTo(0, document.documentElement.scrollHeight)");
        browser.settle().settle();
        assertThat(focused()).isEqualTo("table");

        browser.press("j");
        assertThat(focusedRow()).isEqualTo("4");
    }

    @Test
    void aBarKeepsTheFocusWhenItFilters() {
        browser.run("document.querySelector('[data-facet=rule] [data-value=presence]').focus()");
        browser.press(Keys.SPACE);

        assertThat(browser.address()).endsWith("#rule=presence");
        assertThat(browser.run("return document.activeElement.dataset.value")).isEqualTo("presence");
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheFindings() {
        browser.press(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        assertThat((Double) browser.run("return document.activeElement.getBoundingClientRect().left + 0.5"))
                .isPositive();

        browser.press(Keys.ENTER);
        assertThat(focused()).isEqualTo("findings");
    }

    @Test
    void theTabKeyReachesAllControlsAndTheFocusIsSeen() {
        browser.press("j").press(Keys.ENTER);
        browser.run(
                "document.activeElement.blur(); scrollTo(0, 0); getSelection().removeAllRanges(); document.body.focus()");
        List<String> reached = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        browser.run("window.reached = new Set(); document.querySelector('.skip').focus()");
        for (int i = 0; i < 80 && !(i > 1 && reached.get(i - 1).startsWith("skip")); i++) {
            String seen =
                    String.valueOf(browser.run("const now = document.activeElement; window.reached.add(now.outerHTML);"
                            + "const style = getComputedStyle(now); const box = now.getBoundingClientRect();"
                            + "return (now.id || now.className || now.tagName) + '|' + (style.outlineStyle !== 'none'"
                            + " && box.width > 0 && box.bottom > 0 && box.top < innerHeight)"));
            reached.add(seen);
            if (seen.endsWith("|false") && !seen.startsWith("BODY")) {
                unseen.add(seen);
            }
            browser.press(Keys.TAB);
        }
        assertThat(unseen).isEmpty();
        assertThat(reached).contains("theme|true", "search|true", "clear|true", "copy-view|true", "open|true");
        assertThat(browser.texts("button, input, a, summary")).isNotEmpty();
        assertThat(
                        (List<?>)
                                browser.run(
                                        "return [...document.querySelectorAll('button, input, a, summary')]"
                                                + ".filter(e => e.tabIndex >= 0 && e.checkVisibility() && !window.reached.has(e.outerHTML)).map(e => e.outerHTML)"))
                .isEmpty();
    }
}
