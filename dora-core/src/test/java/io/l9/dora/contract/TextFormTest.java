package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Forms that are checked by hand are those that the general reader accepts. */
class TextFormTest {

    /** As semver.org has it. */
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-((0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
            + "(\\+([0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*))?");

    @Test
    void anInstantOfTheUsualFormIsOneForTheCalendar() {
        Random random = new Random(75);
        int accepted = 0;
        for (int i = 0; i < 40_000; i++) {
            int year = random.nextInt(4) == 0 ? random.nextInt(10_000) : 1896 + random.nextInt(220);
            String text = String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02dT%02d:%02d:%02dZ",
                    year,
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(26),
                    random.nextInt(62),
                    random.nextInt(62));
            accepted += accepts(text) ? 1 : 0;
            accepts(changed(text, "0123456789-:TZtz.+ \u0661", random));
        }
        assertThat(accepted).isGreaterThan(10_000);
    }

    @Test
    void theLastDaysOfAllMonthsAreThoseOfTheCalendar() {
        for (int year : new int[] {0, 1900, 1904, 2000, 2023, 2024, 2100, 9999}) {
            for (int month = 1; month <= 12; month++) {
                for (int day = 28; day <= 32; day++) {
                    accepts(String.format(Locale.ROOT, "%04d-%02d-%02dT23:59:59Z", year, month, day));
                }
            }
        }
    }

    private static boolean accepts(String text) {
        boolean accepted = TextForm.TIMESTAMP.accepts(text);
        assertThat(accepted).as(text).isEqualTo(Instants.parse(text).isPresent());
        return accepted;
    }

    @Test
    void aVersionIsOneForTheGrammar() {
        Random random = new Random(75);
        String[] starts = {"1.0.0", "0.12.345", "10.20.30-rc.1", "1.2.3+b", "1.2.3-0a+x-y"};
        int accepted = 0;
        for (int i = 0; i < 40_000; i++) {
            String text = changed(starts[random.nextInt(starts.length)], "0019.-+aZ \u0661", random);
            boolean isOne = SemanticVersion.isOne(text);
            assertThat(isOne).as(text).isEqualTo(VERSION.matches(text));
            accepted += isOne ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(5_000).isLessThan(35_000);
    }

    @Test
    void aLineHasNoLineEnd() {
        for (char c = 0; c < 0x3000; c++) {
            boolean endsLine = "\n\r\u0085\u2028\u2029".indexOf(c) >= 0;
            assertThat(TextForm.LINE.accepts("a" + c)).isEqualTo(!endsLine);
        }
    }

    /** Returns a text with one character less, more, or another. */
    private static String changed(String text, String alphabet, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(3)) {
            case 0 -> changed.setCharAt(at, c);
            case 1 -> changed.insert(at, c);
            default -> changed.deleteCharAt(at);
        }
        return changed.toString();
    }
}
