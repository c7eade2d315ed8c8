package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.NumberKind;
import io.l9.dora.value.Value.SequenceKind;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonWriterTest {

    private static final PythonFormat FORMAT = new PythonFormat();
    private static final BlockWriter WRITER = FORMAT.writer();

    private static Scan scan(SourceText text) {
        return FORMAT.scan(text, Markers.DEFAULT);
    }

    private static SourceText added(SourceText text, NewBlock block) {
        Scan.Place place = ((Scan.Absent) scan(text)).place();
        return WRITER.add(text, place, block, Markers.DEFAULT).applyTo(text);
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }

    private static Block block(SourceText text) {
        return ((Scan.Found) scan(text)).block();
    }

    private static String removed(String file) {
        SourceText text = SourceText.of(file);
        return shown(WRITER.remove(text, block(text), Markers.DEFAULT).applyTo(text));
    }

    private static String spelled(Value value) {
        String file = shown(added(SourceText.of(""), NewBlock.of(Value.of(Map.of("field", value)))));
        String start = "\"field\": ";
        return file.substring(file.indexOf(start) + start.length(), file.indexOf(",\n}"));
    }

    private static Value number(String literal, NumberKind kind) {
        return new Value.Num(literal, kind, Value.NOWHERE);
    }

    private static Value sequence(SequenceKind kind, Value... items) {
        return new Value.Sequence(kind, List.of(items), Value.NOWHERE);
    }

    @Test
    void valuesAreSpelledAsPythonDoes() {
        assertThat(spelled(Value.of(false))).isEqualTo("False");
        assertThat(spelled(new Value.Null(Value.NOWHERE))).isEqualTo("None");
        assertThat(spelled(Value.of(List.of()))).isEqualTo("[]");
        assertThat(spelled(Value.of(Map.of()))).isEqualTo("{}");
        assertThat(spelled(sequence(SequenceKind.TUPLE))).isEqualTo("()");
        assertThat(spelled(sequence(SequenceKind.TUPLE, Value.of("a")))).isEqualTo("(\"a\",)");
        assertThat(spelled(sequence(SequenceKind.SET))).isEqualTo("set()");
        assertThat(spelled(sequence(SequenceKind.SET, Value.of("a"), Value.of(true))))
                .isEqualTo("{\"a\", True}");
    }

    @Test
    void textsShowWhatShowsAndEscapeTheRest() {
        assertThat(spelled(Value.of("a \"b\" \\ ü 漢 😀"))).isEqualTo("\"a \\\"b\\\" \\\\ ü 漢 😀\"");
        assertThat(spelled(Value.of("\n\r\t\u0000\u007f\u2028\u202e\ufeff\ud800")))
                .isEqualTo("\"\\n\\r\\t\\u0000\\u007f\\u2028\\u202e\\ufeff\\ud800\"");
        assertThat(spelled(Value.of(Character.toString(0xE0001)))).isEqualTo("\"\\U000e0001\"");
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER,0x1F,0x1F",
        "INTEGER,1_000,1_000",
        "INTEGER,+1,+1",
        "INTEGER,007,7",
        "FLOAT,.5,.5",
        "FLOAT,1E+400,1E+400",
        "FLOAT,00.5,00.5"
    })
    void numbersKeepTheirSpellingWherePythonHasIt(NumberKind kind, String literal, String python) {
        assertThat(spelled(number(literal, kind))).isEqualTo(python);
    }

    @Test
    void aListThatIsTooLongForALineHasALineForEachItem() {
        Value fits = Value.of(List.of(Value.of("a".repeat(30)), Value.of("b".repeat(36))));
        assertThat("    \"field\": " + spelled(fits) + ",").hasSize(88);
        Value longer = Value.of(List.of(Value.of("a".repeat(30)), Value.of("b".repeat(37))));
        assertThat(spelled(longer).lines())
                .containsExactly(
                        "[", "        \"" + "a".repeat(30) + "\",", "        \"" + "b".repeat(37) + "\",", "    ]");
    }

    @Test
    void whatPythonCannotSpellIsAnObstacle() {
        assertThat(obstacle(new Value.Other("bytes", Value.NOWHERE)))
                .contains("field `x` holds bytes, which a block cannot hold");
        assertThat(obstacle(Value.of(List.of(number(".inf", NumberKind.FLOAT)))))
                .contains("field `x` holds the number .inf, for which Python has no literal");
        assertThat(obstacle(number("9".repeat(4301), NumberKind.INTEGER)).orElseThrow())
                .endsWith("..., for which Python has no literal");
        assertThat(obstacle(map(Value.of(List.of()))))
                .contains("field `x` holds a list as a key, which Python does not take");
        assertThat(obstacle(map(number("1", NumberKind.INTEGER), Value.of(true))))
                .contains("field `x` holds the key `boolean` twice");
        assertThat(obstacle(sequence(SequenceKind.SET, Value.of(List.of()))))
                .contains("field `x` holds a set with a list in it, which Python does not take");
        assertThat(obstacle(nested(99))).isEmpty();
        assertThat(obstacle(nested(100))).contains("field `x` holds values nested deeper than 100 levels");
    }

    private static Optional<String> obstacle(Value value) {
        return WRITER.obstacle(Value.of(Map.of("x", value)));
    }

    private static Value map(Value... keys) {
        return new Value.Mapping(
                List.of(keys).stream()
                        .map(key -> new Value.Entry(key, Value.of("")))
                        .toList(),
                Value.NOWHERE);
    }

    private static Value nested(int depth) {
        Value value = Value.of("");
        for (int i = 0; i < depth; i++) {
            value = Value.of(List.of(value));
        }
        return value;
    }

    @Test
    void keysOfEveryKindAreReadBack() {
        Value keys = map(
                number("1", NumberKind.INTEGER),
                new Value.Null(Value.NOWHERE),
                sequence(SequenceKind.TUPLE, Value.of("a"), sequence(SequenceKind.TUPLE)));
        assertThat(obstacle(keys)).isEmpty();
        SourceText with = added(SourceText.of(""), NewBlock.of(Value.of(Map.of("x", keys))));
        assertThat(block(with).field("x").orElseThrow().means(keys)).isTrue();
    }

    @Test
    void anotherCharsetGetsAsciiAndKeepsItsBytes() throws CharacterCodingException {
        byte[] raw = "# coding: latin-1\n'''Caf\u00e9.'''\nimport os\n".getBytes(StandardCharsets.ISO_8859_1);
        SourceText text = ((SourceText.Decoding.Decoded) SourceText.decode(raw, StandardCharsets.ISO_8859_1)).text();
        SourceText with = added(text, NewBlock.of(Value.of(Map.of("purpose", Value.of("Caf\u00e9 漢 😀")))));
        assertThat(shown(with)).contains("\"Caf\\u00e9 \\u6f22 \\U0001f600\"");
        String latin = new String(with.encode(), StandardCharsets.ISO_8859_1);
        assertThat(latin).startsWith("# coding: latin-1\n'''Caf\u00e9.'''\n\n").endsWith("\n\nimport os\n");
        assertThat(WRITER.remove(with, block(with), Markers.DEFAULT)
                        .applyTo(with)
                        .encode())
                .isEqualTo(raw);
    }

    @Test
    void theLinesOfATemplateAreTakenAsTheyAre() {
        String lines = "# DORA PROTOCOL METADATA\n__dora_block__ = {'a': 1}\n# END DORA BLOCK";
        NewBlock block = new NewBlock(Value.of(Map.of()), Optional.of(lines));
        String rule = "# =====\r\n";
        SourceText with = added(SourceText.of(rule + rule), block);
        assertThat(shown(with)).isEqualTo(rule + rule + "\r\n" + lines.replace("\n", "\r\n") + "\r\n");
        assertThat(removed(shown(with))).isEqualTo(rule + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = 1; __dora_block__ = {}; y = 2|x = 1; y = 2",
                "x = 1; __dora_block__ = {}|'x = 1; '",
                "__dora_block__ = {}; y = 2|y = 2",
                "__dora_block__ = {} ; # a remark|# a remark",
                "__dora_block__ = {}  # a remark|'  # a remark'",
            })
    void whatSharesALineWithABlockStays(String file, String without) {
        assertThat(removed(file)).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Doc.'; __dora_block__ = {}; x = 1\n", "'Doc.'; __dora_block__ = {}  # a remark\n"})
    void aBlockThatSharesALineGetsLinesOfItsOwn(String file) {
        SourceText text = SourceText.of(file);
        SourceText with = WRITER.replace(text, block(text), NewBlock.of(Value.of(Map.of())), Markers.DEFAULT)
                .applyTo(text);
        assertThat(scan(with).defects()).isEmpty();
        assertThat(removed(shown(with)))
                .startsWith("'Doc.'; \n")
                .contains(file.contains("x") ? "x = 1\n" : "# a remark\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Doc.'; x = (1,\nimport os\n",
                "'Doc.'; x = '''\nimport os\n",
                "from __future__ import (annotations\nimport os\n",
                "'Doc.'; x = f'''{\n",
            })
    void aPrologueThatIsNeverClosedTakesNoBlock(String file) {
        assertThat(scan(SourceText.of(file)))
                .isInstanceOfSatisfying(
                        Scan.Absent.class,
                        absent -> assertThat(absent.defects()).singleElement().satisfies(defect -> {
                            assertThat(defect.kind()).isEqualTo(Defect.Kind.SYNTAX);
                            assertThat(defect.message())
                                    .isEqualTo("a bracket or string of this line is never closed, so that no block"
                                            + " can stand behind it");
                        }));
    }
}
