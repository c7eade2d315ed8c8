package io.l9.dora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeedlesTest {

    private static int search(String text, int from, List<String> needles) {
        return SourceText.of(text).indexOf(Needles.of(needles), from);
    }

    @Test
    void theFirstOneCounts() {
        List<String> needles = List.of("__name__", "# START", "# END");
        assertThat(search("x # END # START", 0, needles)).isEqualTo(2);
        assertThat(search("x # END # START", 3, needles)).isEqualTo(8);
        assertThat(search("x # START", 0, needles)).isEqualTo(2);
        assertThat(search("# STAR __name_", 0, needles)).isEqualTo(-1);
        assertThat(search("", 0, needles)).isEqualTo(-1);
        assertThat(search("# EN", 9, needles)).isEqualTo(-1);
    }

    @Test
    void charactersBeyondAsciiAreInTheWayOfNothing() {
        assertThat(search("üü漢# END", 0, List.of("# START", "# END"))).isEqualTo(7);
    }

    /** Texts of two letters hold each other everywhere. */
    @Test
    void whatIsFoundIsWhatALookAtEachOffsetFinds() {
        SplittableRandom random = new SplittableRandom(70);
        for (int i = 0; i < 20_000; i++) {
            List<String> needles = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                needles.add(letters(random, 1 + random.nextInt(i % 100 == 0 ? 300 : 5)));
            }
            String text = letters(random, random.nextInt(i % 100 == 0 ? 600 : 30));
            int from = random.nextInt(text.length() + 2);
            assertThat(search(text, from, needles))
                    .as("%s in %s from %s", needles, text, from)
                    .isEqualTo(first(text, from, needles));
        }
    }

    private static int first(String text, int from, List<String> needles) {
        int first = -1;
        for (String needle : needles) {
            int found = text.indexOf(needle, from);
            boolean real = found >= from && found >= 0;
            first = real && (first < 0 || found < first) ? found : first;
        }
        return first;
    }

    private static String letters(SplittableRandom random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + random.nextInt(2)));
        }
        return out.toString();
    }
}
