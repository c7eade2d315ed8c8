package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.NumberKind;
import io.l9.dora.value.Value.SequenceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {

    private static final JsonFormat FORMAT = new JsonFormat();
    private static final BlockWriter WRITER = FORMAT.writer();

    private static String spelled(Value value) {
        return added("{\"a\":1}", value).replace("{\"_dora_block\":{\"x\":", "").replace("},\"a\":1}", "");
    }

    private static String added(String file, Value value) {
        SourceText text = SourceText.of(file);
        Scan.Absent absent = (Scan.Absent) FORMAT.scan(text, Markers.DEFAULT);
        SourceText with = WRITER.add(text, absent.place(), NewBlock.of(Value.of(Map.of("x", value))), Markers.DEFAULT)
                .applyTo(text);
        return with.string(0, with.length());
    }

    private static Value number(String literal, NumberKind kind) {
        return new Value.Num(literal, kind, Value.NOWHERE);
    }

    @Test
    void textsShowWhatShowsAndEscapeTheRest() {
        assertThat(spelled(Value.of("a \"b\" \\ / ü 漢 😀"))).isEqualTo("\"a \\\"b\\\" \\\\ / ü 漢 😀\"");
        assertThat(spelled(Value.of("\b\f\n\r\t\u0000\u007f\u2028\u202e\ufeff\ud800")))
                .isEqualTo("\"\\b\\f\\n\\r\\t\\u0000\\u007f\\u2028\\u202e\\ufeff\\ud800\"");
        assertThat(spelled(Value.of(Character.toString(0xE0001)))).isEqualTo("\"\\udb40\\udc01\"");
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER,0x1F,31",
        "INTEGER,1_000,1000",
        "INTEGER,+1,1",
        "INTEGER,-0,-0",
        "INTEGER,007,7",
        "FLOAT,.5,0.5",
        "FLOAT,5.,5.0",
        "FLOAT,1.50,1.50",
        "FLOAT,1E+400,1E+400",
        "FLOAT,1_0e3,10000.0",
    })
    void numbersOfOtherLanguagesAreSpelledAnew(NumberKind kind, String literal, String json) {
        assertThat(spelled(number(literal, kind))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{'_dora_block': {'x': [1, {}]}}",
                "{ }|{ '_dora_block': {'x': [1, {}]} }",
                "{'a':1}|{'_dora_block':{'x':[1,{}]},'a':1}",
                "{'a': 1}|{'_dora_block': {'x': [1, {}]}, 'a': 1}",
                "{ 'a' : 1 }|{ '_dora_block' : {'x' : [1, {}]}, 'a' : 1 }",
            })
    void aFileOnOneLineStaysOnOneLine(String file, String expected) {
        Value list = Value.of(List.of(number("1", NumberKind.INTEGER), Value.of(Map.of())));
        assertThat(added(file.replace('\'', '"'), list)).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void whatJsonCannotSpellIsAnObstacle() {
        assertThat(obstacle(new Value.Other("bytes", Value.NOWHERE)))
                .contains("field `x` holds bytes, which JSON does not have");
        assertThat(obstacle(new Value.Sequence(SequenceKind.TUPLE, List.of(), Value.NOWHERE)))
                .contains("field `x` holds a tuple, which JSON does not have");
        assertThat(obstacle(number(".nan", NumberKind.FLOAT)))
                .contains("field `x` holds the number .nan, which JSON cannot spell");
        assertThat(obstacle(number("0x" + "f".repeat(2000), NumberKind.INTEGER)).orElseThrow())
                .endsWith("..., which JSON cannot spell");
        Value.Entry number = new Value.Entry(number("1", NumberKind.INTEGER), Value.of(""));
        assertThat(obstacle(Value.of(List.of(new Value.Mapping(List.of(number), Value.NOWHERE)))))
                .contains("field `x` holds an integer as a key, where JSON takes texts only");
        Value.Entry entry = new Value.Entry(Value.of("k"), Value.of(""));
        assertThat(obstacle(new Value.Mapping(List.of(entry, entry), Value.NOWHERE)))
                .contains("field `x` holds the key `k` twice");
        assertThat(WRITER.obstacle(new Value.Mapping(List.of(entry, entry), Value.NOWHERE)))
                .contains("the block holds the key `k` twice");
    }

    private static Optional<String> obstacle(Value value) {
        return WRITER.obstacle(Value.of(Map.of("x", value)));
    }

    @Test
    void whatIsNestedAsDeepAsTheReaderGoesIsWritten() {
        Value value = Value.of(List.of());
        while (obstacle(Value.of(List.of(value))).isEmpty()) {
            value = Value.of(List.of(value));
        }
        SourceText deepest = SourceText.of(added("{}", value));
        assertThat(FORMAT.scan(deepest, Markers.DEFAULT)).isInstanceOf(Scan.Found.class);
        assertThat(obstacle(Value.of(List.of(value)))).contains("field `x` holds values nested deeper than 99 levels");
    }
}
