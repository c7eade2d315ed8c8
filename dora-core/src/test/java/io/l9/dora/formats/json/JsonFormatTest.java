package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.Plain;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

    private static final Scan SIDECAR = new Scan.Absent(new Scan.Place(Carrier.SIDECAR, 0), List.of());

    private final JsonFormat format = new JsonFormat();

    private Scan scan(String text) {
        return format.scan(SourceText.of(text), Markers.DEFAULT);
    }

    private Block found(String text) {
        assertThat(scan(text)).isInstanceOf(Scan.Found.class);
        return ((Scan.Found) scan(text)).block();
    }

    /** One line a defect: kind, place, message. */
    private List<String> defects(String text) {
        SourceText source = SourceText.of(text);
        return scan(text).defects().stream()
                .map(d -> d.kind() + " " + source.positionOf(d.span().start()) + " " + d.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"a.json,true", ".json,true", "a.JSON,false", "a.json5,false", "a.jsonc,false", "json,false"})
    void acceptsJson(String name, boolean accepted) {
        assertThat(format.accepts(name)).isEqualTo(accepted);
    }

    @Test
    void readsTheFirstKey() {
        Block block = found("{\"_dora_block\": {\"id\": \"A\", \"n\": -1, \"on\": true, \"deps\": [\"x\"]}, \"a\": 1}");
        assertThat(block.carrier()).isEqualTo(Carrier.KEY);
        assertThat(Plain.of(block.fields()))
                .isEqualTo(Map.of("id", "A", "n", BigInteger.valueOf(-1), "on", true, "deps", List.of("x")));
        assertThat(block.span().start()).isEqualTo(1);
        assertThat(block.span().end())
                .isEqualTo("{'_dora_block': {'id': 'A', 'n': -1, 'on': true, 'deps': ['x']}".length());
    }

    @Test
    void spansHoldEscapesAndEmojiByteForByte() {
        String file =
                "\ufeff{\r\n\t\"_dora_block\" \t:\r{ \"k\\u00e9y 😀\" : \"\\ud83d\\ude00 \\\" \\/ 😀\" , \"n\" :\n-1.50E+3\t}}";
        SourceText text = SourceText.of(file);
        List<Value.Entry> entries = found(file).fields().entries();
        assertThat(text.string(entries.get(0).key().span())).isEqualTo("\"k\\u00e9y 😀\"");
        assertThat(entries.get(0).name()).contains("kéy 😀");
        assertThat(text.string(entries.get(0).value().span())).isEqualTo("\"\\ud83d\\ude00 \\\" \\/ 😀\"");
        assertThat(Plain.of(entries.get(0).value())).isEqualTo("😀 \" / 😀");
        assertThat(text.string(entries.get(1).value().span())).isEqualTo("-1.50E+3");
        assertThat(((Value.Num) entries.get(1).value()).literal()).isEqualTo("-1.50E+3");
    }

    @Test
    void theKeyCountsWhateverEscapesSpellIt() {
        assertThat(found("{\"\\u005fdora_bloc\\u006B\": {}}").fields().entries())
                .isEmpty();
        assertThat(defects("{\"_dora_block\": {}, \"_dora\\u005Fblock\": {}}"))
                .containsExactly("SECOND_BLOCK 1:21 a second block; the first one is on line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ }", "{\"a\": 1}", " \n\t{\"a\": [1, {\"b\": null}]}\r\n", "\ufeff{}"})
    void aPlainObjectTakesItsBlockBehindTheBrace(String file) {
        int behindBrace = SourceText.of(file).indexOf("{", 0) + 1;
        assertThat(scan(file)).isEqualTo(new Scan.Absent(new Scan.Place(Carrier.KEY, behindBrace), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\ufeff",
                "[]",
                "[{}]",
                "1",
                "\"a\"",
                "null",
                "hello",
                "{",
                "}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{\"a\":[1,]}",
                "{,}",
                "[,]",
                "{\"a\":1]",
                "[1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":[1 2]}",
                "{1:2}",
                "{null:1}",
                "{}{}",
                "{\"a\":1}\n{\"a\":2}\n",
                "{} x",
                "// c\n{}",
                "{} // c",
                "{/* c */}",
                "{\"a\": 1 /* c */}",
                "{\"a\": 1\n// c\n}",
                "# c\n{}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":'b'}",
                "{\"a\":NaN}",
                "{\"a\":-Infinity}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":1e+}",
                "{\"a\":0x1F}",
                "{\"a\":1_0}",
                "{\"a\":True}",
                "{\"a\":nul}",
                "{\"a\":truefalse}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"b}",
                "{\"a\":\"b\\",
                "{\u00a0}",
                "{}\u000b",
                "{\"a\":1}\u001a",
                "{\"a\": {{value}} }"
            })
    void whatIsNoPlainObjectTakesASidecar(String file) {
        assertThat(scan(file)).isEqualTo(SIDECAR);
    }

    @Test
    void commentsFarBehindAreSeenBeforeAKeyIsProposed() {
        assertThat(scan("{\"a\": [" + "1,".repeat(100_000) + "1]\n// c\n}")).isEqualTo(SIDECAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"}", ", \"a\": }", ",}", "} // c", "", ", /* c */ \"a\": 1}", "}\n{\"a\": 1}\n", " x _dora_block"
            })
    void aBlockInFrontStandsWhateverComesBehind(String rest) {
        assertThat(found("{\"_dora_block\": {\"a\": 1}" + rest).fields().entries())
                .hasSize(1);
        assertThat(defects("{\"_dora_block\": {\"a\": 1}" + rest)).isEmpty();
    }

    @Test
    void aBlockThatIsNotFirstIsMisplaced() {
        String file = "\n{\n  \"a\": 1,\n  \"_dora_block\": {\"x\": 1}\n}";
        assertThat(found(file).fields().entries()).hasSize(1);
        assertThat(defects(file))
                .containsExactly("MISPLACED 4:3 the block is not the first key; it belongs behind the `{` on line 2");
    }

    @Test
    void eachFurtherBlockOfTheRootIsReported() {
        String file =
                "{\"_dora_block\": {\"x\": 1},\n\"a\": {\"_dora_block\": {}},\n\"_dora_block\": {\"x\": 2},\n\"_dora_block\": 3}";
        assertThat(Plain.of(found(file).fields())).isEqualTo(Map.of("x", BigInteger.ONE));
        assertThat(defects(file))
                .containsExactly(
                        "SECOND_BLOCK 3:1 a second block; the first one is on line 1",
                        "SECOND_BLOCK 4:1 a second block; the first one is on line 1");
    }

    @Test
    void theLastOfTwoEqualKeysCounts() {
        String file = "{\"_dora_block\": {\"a\": 1, \"b\": 2,\n \"\\u0061\": 3, \"c\": {\"d\": 4, \"d\": 5}}}";
        assertThat(Plain.of(found(file).fields()).toString()).isEqualTo("{b=2, a=3, c={d=5}}");
        assertThat(defects(file))
                .containsExactly(
                        "SYNTAX 2:2 duplicate key `a`; the first one is on line 1",
                        "SYNTAX 2:29 duplicate key `d`; the first one is on line 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"_dora_block\": null}|1:17 expected a map as the value of '_dora_block', found null",
                "{\"_dora_block\": \"\"}|1:17 expected a map as the value of '_dora_block', found a text",
                "{\"_dora_block\": [{}]}|1:17 expected a map as the value of '_dora_block', found a list",
                "{\"_dora_block\": 12, \"a\": 1}|1:17 expected a map as the value of '_dora_block', found an integer",
                "{\"_dora_block\": {\"a\": True}}|1:23 expected a value, found 'True'",
                "{\"_dora_block\": {\"a\": 1,}}|1:25 expected a key in double quotes, found '}'",
                "{\"_dora_block\": {\"a\": 1 // c}}|1:25 expected ',' or '}', found a comment",
                "{\"_dora_block\": {'a': 1}}|1:18 expected a key in double quotes, found '''",
                "{\"_dora_block\": {\"a\": [1, ]}}|1:27 expected a value, found ']'",
                "{\"_dora_block\": {\"a\" 1}}|1:22 expected ':', found a number",
                "{\"_dora_block\" {}}|1:16 expected ':', found '{'",
                "{\"_dora_block\": {\"a\": 😀}}|1:23 expected a value, found '😀'",
                "{\"_dora_block\": {\"a\": \u202e}}|1:23 expected a value, found '\\u202E'",
                "{\"_dora_block\": {\"a\": \"b}}|1:23 expected a value, found a text that is not closed",
                "{\"_dora_block\": {\"a\": \"b\\q\"}}|1:25 expected a value, found a text with an escape that JSON does not know",
                "{\"_dora_block\": {\"a\": 1|1:24 expected ',' or '}', found the end of the file",
                "{\"_dora_block\": {|1:18 expected a key in double quotes, found the end of the file",
                "{\"_dora_block\":|1:16 expected a value, found the end of the file",
                "{\"_dora_block\"|1:15 expected ':', found the end of the file"
            })
    void aBlockThatCannotBeReadSaysWhere(String file, String defect) {
        assertThat(scan(file)).isInstanceOf(Scan.Malformed.class);
        assertThat(defects(file)).map(d -> d.replace('`', '\'')).containsExactly("SYNTAX " + defect);
    }

    @Test
    void aSecondBlockIsAlsoReportedBehindOneThatIsNoMap() {
        String file = "{\"a\": 1, \"_dora_block\": 5, \"_dora_block\": {}}";
        assertThat(scan(file)).isInstanceOf(Scan.Malformed.class);
        assertThat(scan(file).defects())
                .map(Defect::kind)
                .containsExactly(Defect.Kind.MISPLACED, Defect.Kind.SYNTAX, Defect.Kind.SECOND_BLOCK);
    }

    @Test
    void depthOutsideABlockIsNoMatter() {
        String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        assertThat(scan("{\"a\": " + deep + "}")).isEqualTo(new Scan.Absent(new Scan.Place(Carrier.KEY, 1), List.of()));
        assertThat(scan("[".repeat(1_000_000))).isEqualTo(SIDECAR);
        assertThat(scan("{\"a\":".repeat(1_000_000))).isEqualTo(SIDECAR);
        assertThat(defects("{\"_dora_block\": {}, \"a\": " + deep + ", \"_dora_block\": {}}"))
                .hasSize(1);
    }

    @Test
    void depthInsideABlockIsBounded() {
        assertThat(defects("{\"_dora_block\": {\"a\": " + "[".repeat(98) + "]".repeat(98) + "}}"))
                .isEmpty();
        assertThat(defects("{\"_dora_block\": {\"a\": " + "[".repeat(10_000)))
                .containsExactly("SYNTAX 1:121 the block is nested deeper than 100 levels");
    }

    @Test
    void manyDefectsOnOneLongLineAreFoundInLinearTime() {
        String twice = "\"a\":1,".repeat(50_000);
        assertThat(scan("{\"_dora_block\": {" + twice + "\"a\": 1}}").defects()).hasSize(50_000);
        String blocks = "\"_dora_block\":{},".repeat(20_000);
        assertThat(scan("{" + blocks + "\"a\": 1}").defects()).hasSize(19_999);
    }

    @Test
    void longNumbersStayText() {
        String digits = "9".repeat(1_000_000);
        Value number =
                found("{\"_dora_block\": {\"n\": " + digits + "}}").field("n").orElseThrow();
        assertThat(((Value.Num) number).literal().equals(digits)).isTrue();
    }

    @Test
    void refusesABlockThatWouldFillTheMemory() {
        String text = "{\"_dora_block\": {\"a\": [" + "[],".repeat(JsonValues.LENGTH_LIMIT / 3 + 1) + "0]}}";
        assertThat(scan(text)).isInstanceOf(Scan.Malformed.class);
        assertThat(defects(text))
                .singleElement()
                .asString()
                .startsWith("SYNTAX 1:")
                .endsWith("the block has more than 1048576 bytes");
    }
}
