package io.l9.dora.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void largeNumbersAreInGroups() {
        assertThat(Figures.grouped(0)).isEqualTo("0");
        assertThat(Figures.grouped(9_999)).isEqualTo("9999");
        assertThat(Figures.grouped(10_000)).isEqualTo("10\u202F000");
        assertThat(Figures.grouped(1_234_567)).isEqualTo("1\u202F234\u202F567");
    }

    @Test
    void oneIsNoPlural() {
        assertThat(Figures.count(1, "file")).isEqualTo("1 file");
        assertThat(Figures.count(2, "file")).isEqualTo("2 files");
    }

    @Test
    void whatThereIsHasABar() {
        assertThat(Figures.percent(0, 10)).isZero();
        assertThat(Figures.percent(1, 1_000_000)).isEqualTo(1);
        assertThat(Figures.percent(10, 10)).isEqualTo(100);
        assertThat(Figures.percent(0, 0)).isZero();
    }

    @Test
    void anExcerptDoesNotCutACharacterInTwo() {
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc... (1 more characters)");
        assertThat(Excerpt.of("ab\uD83D\uDE00", 3)).isEqualTo("ab... (2 more characters)");
    }
}
