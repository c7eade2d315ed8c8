package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | 3",
                "a{10} | 10",
                "a{2,10}b | 11",
                "a{3,} | 3",
                "\\d{3} | 3",
                "[^]{9}]{4} | 4",
                "[\\]]{4} | 4",
                "\\({5} | 5",
                "(ab){3} | 7",
                "((a{10}){10}){10} | 1011",
            })
    void countsWhatRepetitionsStandFor(String pattern, long size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @Test
    void growsWithoutOverflowAndNeverThrows() {
        assertThat(PatternSize.of("(".repeat(50) + "a" + "{999999999999}){999999999999}".repeat(50)))
                .isGreaterThan(1L << 39);
        Random random = new Random(5);
        String alphabet = "a(){}[]\\,19^|*";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                pattern.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(PatternSize.of(pattern.toString())).isNotNegative();
        }
    }
}
