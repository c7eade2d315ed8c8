package io.l9.dora.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.value.Value.NumberKind;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,0",
        "+7,7",
        "-007,-7",
        "1_000,1000",
        "0x1F,31",
        "-0X_f,-15",
        "0o17,15",
        "0b101,5",
        "00,0",
    })
    void integersAreSpelledInDecimal(String literal, String canonical) {
        assertThat(integer(literal).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5,1.5",
        "1.50,1.5",
        ".5,0.5",
        "5.,5.0",
        "+1e3,1000.0",
        "15E-1,1.5",
        "-0.0,-0.0",
        "0e99999999999,0.0",
        "0.0001,0.0001",
        "0.00001,1.0e-5",
        "1e15,1000000000000000.0",
        "1e16,1.0e+16",
        "123e20,1.23e+22",
        "1_0.2_5,10.25",
        "00.10,0.1",
        "1e-007,1.0e-7",
        ".INF,.inf",
        "-.Inf,-.inf",
        "+.inf,.inf",
        ".NaN,.nan",
    })
    void numbersWithAFractionKeepOne(String literal, String canonical) {
        assertThat(number(literal).canonical()).isEqualTo(canonical);
    }

    @Test
    void theCanonicalSpellingIsOfTheSameValueAndItsOwn() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String literal = randomDecimal(random);
            String canonical = number(literal).canonical();
            assertThat(new BigDecimal(canonical)).as(literal).isEqualByComparingTo(literal);
            assertThat(number(canonical).canonical()).as(literal).isEqualTo(canonical);
        }
    }

    private static String randomDecimal(Random random) {
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "-" : "");
        out.append("0".repeat(random.nextInt(3))).append(random.nextInt(1000)).append("0".repeat(random.nextInt(3)));
        out.append('.').append("0".repeat(random.nextInt(8))).append(random.nextInt(1000));
        return random.nextBoolean()
                ? out.toString()
                : out.append('e').append(random.nextInt(60) - 30).toString();
    }

    @Test
    void whatIsTooLargeStandsForItself() {
        String base16 = "0x" + "f".repeat(100_000);
        assertThat(integer(base16).canonical()).isEqualTo(base16);
        assertThat(number("1e9999999999").canonical()).isEqualTo("1e9999999999");
        assertThat(number("1e999999999").canonical()).isEqualTo("1.0e+999999999");
        assertThat(integer("9".repeat(1_000_000)).canonical()).hasSize(1_000_000);
    }

    @Test
    void numbersMeanTheSameByKindAndValue() {
        assertThat(integer("0x10").means(integer("16"))).isTrue();
        assertThat(number("1e1").means(number("10.00"))).isTrue();
        assertThat(number("1e999999999").means(number("1e999999998"))).isFalse();
        assertThat(number("10.0").means(integer("10"))).isFalse();
        assertThat(integer("10").means(Value.of("10"))).isFalse();
    }

    private static Value.Num integer(String literal) {
        return new Value.Num(literal, NumberKind.INTEGER, Value.NOWHERE);
    }

    private static Value.Num number(String literal) {
        return new Value.Num(literal, NumberKind.FLOAT, Value.NOWHERE);
    }
}
