package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPatternTest {

    private static final String[] ATOMS = {
        "a", "b", "-", "_", "\\.", "\\d", "\\w", "[a-c]", "[0-9b]", "[^a]", "[a-]", "[-a]", "[]a]", "[a\\d-]", "[\\w.]",
                ".", "(a|b)", "x|y", "\\b",
        "^", "$", "é", "\\pL", "[[:alpha:]]", "\\", "[", "]", "{", "}", ")", " ", "\n", "[+-]", "[+-c]", "[c-a]",
                "[a-c-e]", "\\-", "[\\]]"
    };
    private static final String[] REPETITIONS = {
        "", "", "", "", "?", "*", "+", "{2}", "{1,2}", "{2,}", "{0,1}", "{2,1}", "{,2}", "{0}", "{0,0}", "{01}",
        "{1001}", "+?", "**", "{1}{2}", "{1"
    };
    private static final String TEXT = "aabbcc01-_. é\n+]xyA";

    /** What is plain must mean what RE2 says, on texts that match often: those of the pattern's own letters. */
    @Test
    void whatIsPlainMatchesWhatRe2Matches() {
        Random random = new Random(74);
        int plain = 0;
        int matching = 0;
        for (int i = 0; i < 60_000; i++) {
            String expression = expression(random);
            PlainPattern pattern = PlainPatternReader.read(expression);
            if (pattern == null) {
                continue;
            }
            plain++;
            Pattern re2 = Pattern.compile(expression);
            for (int k = 0; k < 15; k++) {
                String text = text(random);
                boolean matches = pattern.matches(text);
                assertThat(matches).as("%s on %s", expression, text).isEqualTo(re2.matches(text));
                matching += matches ? 1 : 0;
            }
        }
        assertThat(plain).isGreaterThan(5_000);
        assertThat(matching).isGreaterThan(5_000);
    }

    private static String expression(Random random) {
        StringBuilder expression = new StringBuilder(random.nextInt(8) == 0 ? "^" : "");
        for (int n = random.nextInt(5); n > 0; n--) {
            // Half of the pieces are of the first few kinds, so that many expressions are plain.
            int atoms = random.nextBoolean() ? 9 : ATOMS.length;
            int repetitions = random.nextBoolean() ? 11 : REPETITIONS.length;
            expression.append(ATOMS[random.nextInt(atoms)]).append(REPETITIONS[random.nextInt(repetitions)]);
        }
        return expression + (random.nextInt(8) == 0 ? "$" : "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            int letters = random.nextBoolean() ? 6 : TEXT.length();
            text.append(TEXT.charAt(random.nextInt(letters)));
        }
        return text.toString();
    }

    /** The characters of ASCII one by one, and some beyond. */
    @Test
    void aClassHasTheMembersThatRe2GivesIt() {
        for (String expression :
                new String[] {"\\d", "\\w", "[A-Z]", "[!-/]", "[a\\]-]", "[ ~]", "\\.", "~", "[A-Za-z0-9_.-]"}) {
            Pattern re2 = Pattern.compile(expression);
            TextPattern pattern = TextPattern.of(expression);
            for (char c = 0; c < 300; c++) {
                String text = String.valueOf(c);
                assertThat(pattern.matches(text))
                        .as("%s on %d", expression, (int) c)
                        .isEqualTo(re2.matches(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[A-Z][A-Z0-9]{1,7}-[A-Z][A-Z0-9]{1,7}-\\d{3,}", "a{2}[ab]*", "^x?y$", "ab"})
    void theUsualFormsArePlain(String expression) {
        assertThat(PlainPatternReader.read(expression)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*a", "a?[ab]", "[a-c]{1,2}x?b", "\\w+_", "a|b", "(a)", "a.b", "x{1001}", "é"})
    void whatCanMatchInSeveralWaysOrIsNoPieceOfAsciiIsLeftToRe2(String expression) {
        assertThat(PlainPatternReader.read(expression)).isNull();
    }

    @Test
    void whatIsNoExpressionIsStillNone() {
        for (String expression : new String[] {"[", "a**", "x{1001}", "[c-a]", "(", "\\"}) {
            assertThat(catchThrowable(() -> TextPattern.of(expression)))
                    .as(expression)
                    .isInstanceOf(PatternSyntaxException.class);
        }
    }
}
