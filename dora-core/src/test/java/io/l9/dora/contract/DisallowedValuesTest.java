package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DisallowedValuesTest {

    private static final List<DisallowedPattern> ALL = List.of(
            new DisallowedPattern.TemplateVariable(),
            new DisallowedPattern.Word("TODO"),
            new DisallowedPattern.Word("ab"),
            new DisallowedPattern.Word("\u00e9x"),
            new DisallowedPattern.Word(" a"),
            new DisallowedPattern.Blank(),
            new DisallowedPattern.NullValue(),
            new DisallowedPattern.Regex(Pattern.compile("b+x")));

    private static final String[] PIECES = {
        "a",
        "b",
        "x",
        " ",
        "TODO",
        "FILL_IN",
        "{",
        "}",
        "None",
        "null",
        "NULL",
        "~",
        "\u00e9",
        "\ud83d\ude00",
        "\t",
        "\u0085",
        "\u2003",
        "\n",
        "_"
    };

    /** The quick look must never hide what the patterns find one by one. */
    @Test
    void valuesMatchExactlyWhenOneOfThePatternsDoes() {
        Random random = new Random(74);
        int matching = 0;
        for (int i = 0; i < 60_000; i++) {
            List<DisallowedPattern> patterns = new ArrayList<>(ALL);
            patterns.removeIf(pattern -> random.nextInt(3) != 0);
            Value value = value(random);
            boolean matches = DisallowedValues.of(patterns).matches(value);
            assertThat(matches).as("%s in %s", patterns, value).isEqualTo(Placeholder.matches(value, patterns));
            matching += matches ? 1 : 0;
        }
        assertThat(matching).isGreaterThan(5_000).isLessThan(55_000);
    }

    private static Value value(Random random) {
        if (random.nextInt(10) == 0) {
            return new Value.Null(Span.at(0));
        }
        if (random.nextInt(10) == 0) {
            return new Value.Bool(random.nextBoolean(), Span.at(0));
        }
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(4); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return Value.of(text.toString());
    }

    @Test
    void theyOccurInWhatIsNestedAndNotInKeys() {
        DisallowedValues disallowed = DisallowedValues.of(ALL);
        Value.Mapping holder = new Value.Mapping(
                List.of(new Value.Entry(Value.of("k"), list(Value.of("q"), list(Value.of("TODO"))))), Span.at(0));
        Value.Mapping key = new Value.Mapping(List.of(new Value.Entry(Value.of("TODO"), list())), Span.at(0));
        assertThat(disallowed.occurIn(holder)).isTrue();
        assertThat(disallowed.matches(holder)).isFalse();
        assertThat(disallowed.occurIn(key)).isFalse();
    }

    private static Value list(Value... items) {
        return new Value.Sequence(Value.SequenceKind.LIST, List.of(items), Span.at(0));
    }
}
