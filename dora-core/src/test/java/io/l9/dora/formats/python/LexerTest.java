package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "''''''",
                "'\\''",
                "rb'\\''",
                "'''a'b''c\\''''",
                "'a\\\r\nb'",
                "f'{a}'",
                "f'{a['b']}'",
                "f'{f'{f'{1}'}'}'",
                "f'{{'",
                "f'}}{{'",
                "f'{x!r:>{width}}'",
                "f'{x:{{}}}'",
                "f'\\{x}'",
                "f'\\N{BULLET}'",
                "f'{(lambda x: 1)}'",
                "f'{x:=5}'",
                "f'{x != y}'",
                "f'{d[\"a\":2]}'",
                "f'{\n  x  # it's\n}'",
                "F'''\n{x}'{''' '''}\n'''",
                "t'{x}'",
                "rT'\\{x}\\''",
                "f'{ {'a': 1}['a'] }'",
            })
    void aStringIsOneToken(String source) {
        List<Token> tokens = tokens(source + " x");
        assertThat(tokens.get(0).kind()).isIn(Kind.STRING, Kind.TEMPLATE);
        assertThat(tokens.get(0).end()).isEqualTo(source.length());
    }

    @ParameterizedTest
    @CsvSource({"'x = \"a\ny'", "'x = f\"a{b}c\ny'", "'x = f\"{b:c\ny'"})
    void anUnclosedStringEndsWithItsLine(String source) {
        assertThat(tokens(source))
                .extracting(Token::kind)
                .containsExactly(Kind.NAME, Kind.OPERATOR, Kind.UNCLOSED, Kind.NEWLINE, Kind.NAME, Kind.END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = '''a\ny\n", "x = (a\ny\n", "x = f'{a\ny\n"})
    void anUnclosedBracketOrTripleQuoteEndsWithTheText(String source) {
        assertThat(tokens(source)).extracting(Token::kind).doesNotContain(Kind.NEWLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "'  x', true",
        "'\tx', true",
        "' \fx', false",
        "'\f x', true",
        "' \\\nx', true",
        "'\\\nx', false",
        "'x', false"
    })
    void onlyColumnZeroIsModuleLevel(String source, boolean indented) {
        assertThat(tokens(source).get(0).kind() == Kind.INDENTATION).isEqualTo(indented);
    }

    @Test
    void tokensOfAnyTextFollowEachOther() {
        Random random = new Random(3);
        String alphabet = "'\"\"\"{}()[]:=;\\\n\r\t\f #fFtrRbu.0x_e1+-@!?$\u00e9\u20ac\ud83d\ude00`__dora_block__";
        int[] symbols = alphabet.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                source.appendCodePoint(symbols[random.nextInt(symbols.length)]);
            }
            int end = 0;
            for (Token token : tokens(source.toString())) {
                assertThat(token.start()).as(source.toString()).isGreaterThanOrEqualTo(end);
                assertThat(token.end() > token.start() || token.kind() == Kind.END)
                        .isTrue();
                end = token.end();
            }
            assertThat(end).isEqualTo(SourceText.of(source.toString()).length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f'{",
                "f'{x:",
                "f\"{f'{",
                "f'''{",
                "(",
                "'",
                "'\n",
                "\"\"\"\n",
                "\\\n",
                "\\",
                "# DORA PROTOCOL METADATA\n",
                "x;",
                "x = __dora_block__ = ",
                "__dora_block__ = 1;",
                "'a'\n",
                " __dora_block__ = 1\n",
                "# END DORA BLOCK\n'''x'''\n",
                "__dora_block__,",
                "(__dora_block__",
                "__dora_block__: ",
                "1e",
                "__dora_block__ |= 1\n",
            })
    void anyTextIsScannedInTimeInProportionToItsLength(String piece) {
        SourceText text = SourceText.of(piece.repeat(1_000_000 / piece.length()));
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> new PythonFormat().scan(text, Markers.DEFAULT));
    }

    private static List<Token> tokens(String source) {
        Lexer lexer = Lexer.atLine(SourceText.of(source), 0);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }
}
