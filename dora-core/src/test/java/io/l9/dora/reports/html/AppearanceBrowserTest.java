package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in the dark, on narrow screens, on paper and without scripts. Its pictures are in {@code target/screenshots}. */
@Tag("browser")
class AppearanceBrowserTest {

    /**
     * Returns the texts whose contrast with what is behind them is too low (WCAG 2.2, 1.4.3), with the ratio. A badge of the verdict is a
     * picture and needs 3 (1.4.11).
     */
    private static final String LOW_CONTRAST = """
            const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
            const rgba = colour => {
              canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
              return canvas.getImageData(0, 0, 1, 1).data;
            };
            const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
              .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
              .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = node => {
              const own = rgba(getComputedStyle(node).backgroundColor);
              return own[3] > 0 || !node.parentElement ? own : ground(node.parentElement);
            };
            const low = [];
            for (const node of document.querySelectorAll('body *')) {
              const hasText = [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
              if (hasText && node.checkVisibility() && !['SCRIPT', 'NOSCRIPT', 'OPTION'].includes(node.tagName)) {
                const [a, b] = [light(rgba(getComputedStyle(node).color)), light(ground(node))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) low.push(`${node.tagName}.${node.className} ${ratio.toFixed(2)}`);
              }
            }
            return [...new Set(low)];
            """;

    private static final Results RESULTS = SampleResults.many(1_000);
    private static final String LINK = "#rule=presence,position&q=block&finding-"
            + Fingerprints.of(RESULTS.validation().shown()).get(0);

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser(folder);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @AfterEach
    void reset() {
        browser.media("", "light").command("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutInBothThemes(String scheme) {
        browser.media("screen", scheme).open(RESULTS, LINK).size(1400, 1400).screenshot("wide-" + scheme);
        assertThat((List<?>) browser.run(LOW_CONTRAST)).isEmpty();
        assertThat(isDark()).isEqualTo(scheme.equals("dark"));

        browser.open(SampleResults.hostile(), "").screenshot("hostile-" + scheme);
        assertThat((List<?>) browser.run(LOW_CONTRAST)).isEmpty();
    }

    private static boolean isDark() {
        String ground = String.valueOf(browser.run("return getComputedStyle(document.body).backgroundColor"));
        return ground.matches("rgb\\((\\d|[1-4]\\d), .*");
    }

    @Test
    void theThemeCanBeChosenAndIsKept() {
        browser.media("screen", "light").open(RESULTS, "");
        assertThat(isDark()).isFalse();

        browser.click("#theme").click("#theme");
        assertThat(browser.text("#theme")).isEqualTo("Theme: dark");
        assertThat(isDark()).isTrue();

        browser.open(RESULTS, "");
        assertThat(isDark()).isTrue();
        browser.click("#theme");
        assertThat(isDark()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 500, 720, 900, 1100})
    void nothingIsWiderThanTheScreen(int width) {
        browser.size(width, 1600).open(RESULTS, LINK).screenshot("narrow-" + width);
        assertThat(overflow()).as("with findings").isZero();
        assertThat(isUniform()).isTrue();

        browser.size(width, 900).open(SampleResults.hostile(), "");
        browser.run("document.querySelector('tr.finding .open').click()");
        browser.settle();
        assertThat(
                        (Boolean)
                                browser.run(
                                        "return [...document.querySelectorAll('.position')].every(position =>"
                                                + " position.getBoundingClientRect().right <= position.closest('td').getBoundingClientRect().right)"))
                .as("line and column are seen")
                .isTrue();
        assertThat(overflow()).as("with awkward texts").isZero();
    }

    private static long overflow() {
        return (Long) browser.run("return document.documentElement.scrollWidth - innerWidth") > 0 ? 1 : 0;
    }

    private static boolean isUniform() {
        return (Boolean) browser.run("return [...document.querySelectorAll('tr.finding')]"
                + ".every((row, i, all) => row.offsetHeight === all[0].offsetHeight)");
    }

    @Test
    void paperHasFiguresAndTheFirstRowsInFull() throws IOException {
        browser.open(RESULTS, "").media("print", "light").screenshot("paper");

        assertThat(browser.count("#rows tr")).isEqualTo(200);
        assertThat(browser.text("#left-out")).isEqualTo("800 more findings left out on paper");
        assertThat((List<?>) browser.run("return [...document.querySelectorAll('button, input, .facets, footer')]"
                        + ".filter(e => e.checkVisibility() && !e.closest('th, .tile')).map(e => e.outerHTML)"))
                .isEmpty();
        assertThat(browser.find(".verdict").isDisplayed()).isTrue();
        assertThat(browser.find(".tiles").isDisplayed()).isTrue();

        browser.media("", "light");
        assertThat(browser.count("tr.finding")).isBetween(5L, 80L);
        assertThat(browser.text("#left-out")).isEmpty();
        keepPaper();
    }

    private static void keepPaper() throws IOException {
        Object data = browser.command("Page.printToPDF", Map.of()).get("data");
        byte[] pdf = Base64.getDecoder().decode(String.valueOf(data));
        Files.write(Files.createDirectories(Path.of("target", "screenshots")).resolve("paper.pdf"), pdf);
        assertThat(browser.count("tr.finding")).isBetween(5L, 80L);
    }

    @Test
    void withoutScriptsVerdictFiguresAndTheStartOfTheFindingsAreThere() {
        try {
            browser.openWithoutScript(RESULTS).screenshot("without-script");
            assertThat(browser.text(".verdict h1")).isEqualTo("Fails");
            assertThat(browser.count(".tile")).isEqualTo(4);
            assertThat(browser.count("#rows tr")).isEqualTo(200);
            assertThat(browser.text("#status")).isEqualTo("The first 200 of 1000 findings");
            assertThat(browser.texts(".facets li[data-value] .name")).contains("presence", "area00/", "critical");
            assertThat(
                            (List<?>)
                                    browser.run(
                                            "return [...document.querySelectorAll('button, input, select')].filter(e => e.checkVisibility())"))
                    .isEmpty();
        } finally {
            browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void aTreeInWhichAllIsWellSaysSo() {
        browser.open(SampleResults.clean(), "").screenshot("clean");

        assertThat(browser.text(".verdict")).isEqualTo("Passesno violations");
        assertThat(browser.text("#status")).isEqualTo("There are no findings");
        assertThat(browser.find("#table").isDisplayed()).isFalse();
        assertThat(browser.console()).isEmpty();
    }
}
