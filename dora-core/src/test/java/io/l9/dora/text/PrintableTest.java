package io.l9.dora.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @Test
    void nothingThatMovesACursorOrHidesTextGetsThrough() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0x10FFFF; c++) {
            all.appendCodePoint(c);
        }
        String shown = Printable.of(all.toString());
        assertThat(shown.codePoints()
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || c == 0x2028
                                || c == 0x2029))
                .isEmpty();
    }

    @Test
    void namesWhatItReplaces() {
        assertThat(Printable.of("a\u001B[31m\n\u202E\uDB40\uDC01é😀"))
                .isEqualTo("a\\u001B[31m\\n\\u202E\\U000E0001é😀");
        assertThat(Printable.of(Printable.of("\u001B"))).isEqualTo(Printable.of("\u001B"));
    }

    @ParameterizedTest
    @CsvSource({
        "##[error]x, #\\u0023[error]x",
        "a ##vso[task.complete]b, a #\\u0023vso[task.complete]b",
        "##teamcity[x] ###[y], #\\u0023teamcity[x] ##\\u0023[y]",
        "## Heading [x], ## Heading [x]",
        "##, ##",
        "#[x], #[x]"
    })
    void nothingIsACommandOfABuildServerInTheMiddleOfALine(String text, String shown) {
        assertThat(Printable.of(text)).isEqualTo(shown);
        assertThat(Printable.of(shown)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "::error title=x::y, \\u003A:error title=x::y",
        "' \u00A0\u3000::error::y', ' \u00A0\u3000\\u003A:error::y'",
        "::, \\u003A:",
        "a::b, a::b",
        ":a::b, :a::b",
        "'', ''"
    })
    void noLineIsACommandOfGitHub(String text, String shown) {
        assertThat(Printable.line(text)).isEqualTo(shown);
        assertThat(Printable.line(shown)).isEqualTo(shown);
    }

    /** Hours, if each command moved what stands behind it. */
    @Test
    void aTextOfNothingButCommandsIsPassedOnce() {
        assertThat(Printable.of("##[".repeat(2_000_000))).isEqualTo("#\\u0023[".repeat(2_000_000));
    }

    @ParameterizedTest
    @CsvSource({"79,79", "80,80", "81,83", "100000,83"})
    void valuesAreCutAtEightyCodePoints(int length, int shown) {
        assertThat(Printable.value("x".repeat(length))).hasSize(shown);
        assertThat(Printable.value("😀".repeat(length))
                        .codePointCount(0, Printable.value("😀".repeat(length)).length()))
                .isEqualTo(shown);
    }
}
