package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page's own script and style do not use. */
class AssetsTest {

    /** What makes markup or code of text, or asks somebody else. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser"
                    + "|setHTML|createContextualFragment|\\beval\\b|\\bFunction\\(|setTimeout\\(\"|fetch\\(|XMLHttpRequest|WebSocket"
                    + "|sendBeacon|EventSource|import\\(|^import |url\\(|@import|\"style\"|javascript:|</script|<!--|\\r",
            Pattern.MULTILINE);

    static List<String> scripts() {
        return HtmlReport.SCRIPTS;
    }

    static List<String> styles() {
        return HtmlReport.STYLES;
    }

    @ParameterizedTest
    @MethodSource({"scripts", "styles"})
    void nothingMakesMarkupOfTextOrAsksAnybody(String name) {
        assertThat(Asset.read(name)).doesNotContainPattern(FORBIDDEN);
        assertThat(Asset.read(name).lines().count()).isLessThan(400);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void nothingMovesForPeopleWhoWantNoMotion(String name) {
        String style =
                Asset.read(name).replaceAll("(?s)@media \\(prefers-reduced-motion: no-preference\\) \\{.*?\\n\\}", "");
        assertThat(style).doesNotContain("animation", "transition", "scroll-behavior");
    }
}
