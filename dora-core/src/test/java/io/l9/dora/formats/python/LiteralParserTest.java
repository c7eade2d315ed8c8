package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.l9.dora.block.Markers;
import io.l9.dora.formats.python.LiteralGenerator.Sample;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralParserTest {

    /** The cases of {@code literals.jsonl}, with what {@code ast.literal_eval} of Python 3.11 makes of them. */
    @TestFactory
    List<DynamicTest> takesWhatPythonTakes() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        InputStream resource = Objects.requireNonNull(LiteralParserTest.class.getResourceAsStream("literals.jsonl"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = mapper.readTree(line);
                SourceText source = SourceText.of(json.get("source").asText());
                String expected = json.get("python").asText();
                tests.add(dynamicTest(
                        json.get("name").asText(),
                        () -> assertThat(Spelling.ofLiteralEval(source)).isEqualTo(expected)));
            }
        }
        assertThat(tests).hasSize(125);
        return tests;
    }

    @Test
    void readsEverySpellingOfAValue() {
        LiteralGenerator generator = new LiteralGenerator(20261122);
        for (int i = 0; i < 20_000; i++) {
            Sample sample = generator.literal();
            assertThat(Spelling.ofLiteralEval(SourceText.of(sample.source())))
                    .as(sample.source())
                    .isEqualTo(sample.meaning());
        }
    }

    @Test
    void brokenLiteralsAreRejectedInsideTheText() {
        LiteralGenerator generator = new LiteralGenerator(7);
        for (int i = 0; i < 5_000; i++) {
            SourceText text = SourceText.of(generator.mutated(generator.dict().source()));
            if (LiteralParser.parse(text, 0) instanceof Literal.Rejected rejected) {
                assertThat(rejected.span().end()).isLessThanOrEqualTo(text.length());
                assertThat(rejected.message()).doesNotContain("\n").doesNotEndWith(".");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a': true} | `true` is not Python; it is written True | 6",
                "{'a': foo} | `foo` is a name, not a literal | 6",
                "{'a': f'x'} | an f-string or t-string is not a literal | 6",
                "{'a': 1, 'b'} | expected `:` and a value after a part of the `{` of line 1, found `}` | 12",
                "{'a': 1 'b': 2} | expected `,` or `}` after a part of the `{` of line 1, found `'b'` | 8",
                "{'a' 1} | expected `:`, `,` or `}` after a part of the `{` of line 1, found `1` | 5",
                "{'a': 1.0.0} | `1.0.0` is not a number | 6",
                "{'a': [1, 2 | `[` is never closed | 6",
                "{'a': 'x | the string is never closed | 6",
                "{'a': 1} | {} | -1",
                "{'a': '\\xZZ'} | an escape that needs 2 hexadecimal digits in a string | 7",
                "{'a': '\\N{NO SUCH}'} | an unknown character name NO SUCH in a string | 7",
                "{[1]: 2} | a list can be neither a key nor an item of a set | 1",
                "2 * 3 | expected the end of the statement behind the literal, found `*` | 2",
                "2 + 3 | an expression with `+` is not a literal | 2",
            })
    void saysWhatIsWrongAndWhere(String source, String message, int offset) {
        Literal literal = LiteralParser.parse(SourceText.of(source), 0);
        if (offset < 0) {
            assertThat(literal).isInstanceOf(Literal.Parsed.class);
            return;
        }
        assertThat(literal).isInstanceOfSatisfying(Literal.Rejected.class, rejected -> {
            assertThat(rejected.message()).isEqualTo(message);
            assertThat(rejected.span().start()).isEqualTo(offset);
        });
    }

    @Test
    void spansAreThoseOfPythonsTree() {
        String source = "{'a': ('x'\n'y'), -1: [ (2), (3,) ]}";
        Value value = parsed(source).value();
        SourceText text = SourceText.of(source);
        assertThat(Spelling.spans(value).stream().map(text::string))
                .containsExactly(source, "'a'", "'x'\n'y'", "-1", "[ (2), (3,) ]", "2", "(3,)", "3");
    }

    @Test
    void keepsTheLastOfEqualKeysAtThePlaceOfTheFirst() {
        Literal.Parsed parsed = parsed("{'a': 1, 'b': 2, 'a': 3, 1: 4, True: 5, 1.0: 6}");
        assertThat(Spelling.of(parsed.value())).isEqualTo("{'a':i3,'b':i2,i1:i6}");
        assertThat(parsed.duplicates()).extracting(d -> d.key().span().start()).containsExactly(17, 31, 40);
        assertThat(parsed.duplicates()).extracting(d -> d.earlier().span()).startsWith(new Span(1, 4));
    }

    @Test
    void numbersKeepTheirSpelling() {
        Value.Sequence list =
                (Value.Sequence) parsed("[1_000, 0x1F, - 1, 1.50, +.5]").value();
        assertThat(list.items())
                .extracting(v -> ((Value.Num) v).literal())
                .containsExactly("1_000", "0x1F", "-1", "1.50", "+.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(1,", "{1:", "-(", "[{1:"})
    void deepNestingIsRejected(String open) {
        assertThat(LiteralParser.parse(SourceText.of(open.repeat(100_000)), 0)).isInstanceOf(Literal.Rejected.class);
    }

    @Test
    void loneSurrogatesAreKept() {
        Value.Text text = (Value.Text) parsed("'\\ud83d'").value();
        assertThat(text.text()).isEqualTo("\ud83d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a',", "'a' ", "1_1, ", "'\\n' '", "(1, 2), ", "'''\\''' ", "{'Aa', 'BB'}, "})
    void takesTimeInProportionToTheLength(String item) {
        SourceText text = SourceText.of("[" + item.repeat(1_000_000 / item.length()));
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> LiteralParser.parse(text, 0));
    }

    @Test
    void manyEqualKeysTakeLinearTime() {
        SourceText text = SourceText.of("__dora_block__ = {" + "'a': 1, ".repeat(120_000) + "}\n");
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(new PythonFormat().scan(text, Markers.DEFAULT).defects())
                        .hasSizeGreaterThan(119_000));
    }

    private static Literal.Parsed parsed(String source) {
        Literal literal = LiteralParser.parse(SourceText.of(source), 0);
        assertThatCode(() -> Literal.Parsed.class.cast(literal)).doesNotThrowAnyException();
        return (Literal.Parsed) literal;
    }

    @Test
    void refusesAValueThatWouldFillTheMemory() {
        SourceText text = SourceText.of("[" + "[],".repeat(LiteralParser.MAX_LENGTH / 3 + 1) + "]");
        assertThat(LiteralParser.parse(text, 0))
                .isInstanceOfSatisfying(
                        Literal.Rejected.class,
                        rejected -> assertThat(rejected.message()).isEqualTo("the value has more than 1048576 bytes"));
    }
}
