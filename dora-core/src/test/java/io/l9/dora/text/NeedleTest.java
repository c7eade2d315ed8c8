package io.l9.dora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeedleTest {

    /** Texts of two letters hold each other everywhere; short ones and long ones are looked for in different ways. */
    @Test
    void whatIsFoundIsWhatALookAtEachOffsetFinds() {
        SplittableRandom random = new SplittableRandom(71);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String needle = letters(random, 1 + random.nextInt(i % 100 == 0 ? 300 : 12));
            String text = letters(random, random.nextInt(60)) + (i % 3 == 0 ? "" : needle) + letters(random, 9);
            int from = random.nextInt(text.length() + 1);
            int offset = SourceText.of(text).indexOf(Needle.of(needle), from);
            assertThat(offset).as("%s in %s from %s", needle, text, from).isEqualTo(text.indexOf(needle, from));
            found += offset >= 0 ? 1 : 0;
        }
        assertThat(found).isBetween(5_000, 19_000);
    }

    /** Bytes that differ from the first one in little are no match for it. */
    @Test
    void everyByteBeforeIsPassed() {
        for (String before : new String[] {"]", "[", "\u0001", "ü", "漢", "😀", "\u007f", "Ü]"}) {
            for (int times = 0; times < 20; times++) {
                SourceText text = SourceText.of(before.repeat(times) + "\\u00" + before.repeat(20));
                int expected = text.length() - SourceText.of(before.repeat(20)).length() - 4;
                assertThat(text.indexOf(Needle.of("\\u00"), 0))
                        .as("%s times %s", times, before)
                        .isEqualTo(expected);
            }
        }
    }

    private static String letters(SplittableRandom random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + random.nextInt(2)));
        }
        return out.toString();
    }
}
