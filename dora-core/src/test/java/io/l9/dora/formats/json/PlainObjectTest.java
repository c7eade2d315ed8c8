package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.Damage;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainObjectTest {

    private static final int FILES = 20_000;

    private static final List<String> PIECES = List.of(
            "\\",
            "\\u005f",
            "\\u00",
            "\\n",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "//x\n",
            "/*",
            "#",
            " ",
            "\n",
            "\r",
            "\t",
            "\f",
            "\u000b",
            "\u0085",
            "\u00a0",
            "ü",
            "\u007f",
            "true",
            "false",
            "null",
            "True",
            "0",
            "01",
            "7",
            "-1",
            ".5",
            "e3",
            "\"_dora_block\"",
            "\"_dora_block\": {}, ",
            "_dora_block",
            "\"_l9_dora\": {}, ",
            "\"a\": \"b\",\n",
            "\"layer\": \"core\", ",
            "[\"x\"]",
            "{}");

    private static final List<String> SPACES = List.of("", " ", "\n  ", "\r\n\t", "\n\n    ");

    private static final List<String> VALUES = List.of(
            "\"core\"",
            "\"\"",
            "\"it's ü 😀\"",
            "true",
            "false",
            "null",
            "0",
            "17",
            "[]",
            "[ \"a\", \"b\" ]",
            "[\n      \"a\"\n    ]",
            "[1, true]",
            "\"a\\\"b\"",
            "-3",
            "1.5",
            "1e3",
            "[[]]",
            "{\"a\": 1}",
            "123456789012345678901",
            "007",
            "\"tab\there\"");

    private static final List<String> BODIES = List.of(
            "",
            ", \"a\": 1",
            ",\n  \"a\": {\"b\": [1, 2]}\n",
            ", \"text\": \"\\u00e9\"",
            ", \"_dora_block\": {}",
            ", \"_l9_dora\": {\"layer\": \"core\"}",
            ", \"a\": \"_dora_block\"",
            ", broken",
            ",");

    @Test
    void whereItAnswersTheGeneralParserSaysTheSame() {
        Damage damage = new Damage(71, PIECES);
        int found = 0;
        String other = "";
        for (int i = 0; i < FILES; i++) {
            String file = file(damage);
            SourceText text = damage.changed(file, other).orElseGet(() -> SourceText.of(file));
            found += isPlain(text) ? 1 : 0;
            other = file;
        }
        assertThat(found).as("blocks that are plain").isBetween(FILES / 10, FILES / 2);
    }

    /** Tells whether there is an answer, after a comparison. */
    private static boolean isPlain(SourceText text) {
        Scan plain = PlainObject.scan(text);
        Scan general = new JsonScan(text).run();
        assertThat(plain == null ? general : plain)
                .as(() -> Printable.of(text.string(0, text.length())))
                .isEqualTo(general);
        return plain != null;
    }

    private static String file(Damage damage) {
        String space = damage.oneOf(SPACES);
        StringBuilder out = new StringBuilder(damage.oneOf(List.of("", "", "\n", "\ufeff")));
        out.append('{').append(space).append("\"_dora_block\"").append(damage.oneOf(List.of(": ", ":", " :\n")));
        out.append('{').append(space);
        List<String> values = damage.below(3) > 0 ? VALUES.subList(0, 12) : VALUES;
        String separator = "";
        for (int i = damage.below(6); i > 0; i--) {
            String key = damage.below(40) == 0 ? "twice" : "field_" + i;
            out.append(separator).append('"').append(key).append("\": ").append(damage.oneOf(values));
            separator = "," + space;
        }
        return out.append(space)
                .append('}')
                .append(damage.oneOf(BODIES))
                .append("}\n")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\n}\n",
                "{\"a\":1}",
                "{ \"a\" : 1, \"b\": [] }",
                "\ufeff{\n  \"a\": 1,\n  \"b\": {\"c\": null}\n}\n",
                "\r\n{\r\n\t\"a\": 1\r\n}\r\n"
            })
    void whatIsWrittenIsPlain(String file) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("component_id", Value.of("PAY-FOUN-001"));
        fields.put("audit_trail", Value.of(false));
        fields.put("purpose", Value.of("Zahlt für 漢字, so's"));
        fields.put("dependencies", Value.of(List.of(Value.of("x".repeat(60)), Value.of("y".repeat(60)))));
        fields.put("retries", new Value.Num("3", Value.NumberKind.INTEGER, Value.NOWHERE));
        SourceText text = SourceText.of(file);
        Scan.Absent absent = (Scan.Absent) new JsonFormat().scan(text, Markers.DEFAULT);
        assertThat(absent.place().carrier()).isEqualTo(Carrier.KEY);
        SourceText with = new JsonFormat()
                .writer()
                .add(text, absent.place(), NewBlock.of(Value.of(fields)), Markers.DEFAULT)
                .applyTo(text);
        assertThat(isPlain(with)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_dora_block\": {\"a\": 1}, \"_dora_block\": {}}",
                "{\"_dora_block\": {\"a\": 1}, \"\\u005fdora_block\": {}}",
                "{\"_dora_block\": {\"a\": 1, \"a\": 2}}",
                "{\"_dora_block\": {\"a\": 1,}}",
                "{\"_dora_block\": {\"a\": 1 // why\n}}",
                "{\"_dora_block\": {'a': 1}}",
                "{\"a\": 1, \"_dora_block\": {}}",
                "{\"_dora_block\": [1]}"
            })
    void whatIsNotPlainIsLeftToTheGeneralParser(String file) {
        assertThat(isPlain(SourceText.of(file))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00e9", "\\u00A0\\u00bf", "\\u0041", "\\u2014", "\\u00"})
    void anEscapeOfAnotherCharacterChangesNothing(String text) {
        assertThat(isPlain(SourceText.of("{\"_dora_block\": {\"a\": 1}, \"b\": \"" + text)))
                .isTrue();
    }

    @Test
    void aSecondKeyIsFoundWhicheverOfItsCharactersIsEscaped() {
        String key = "_dora_block";
        for (int i = 0; i < key.length(); i++) {
            for (String form : List.of("\\u%04x", "\\u%04X")) {
                String escaped = key.substring(0, i) + String.format(form, (int) key.charAt(i)) + key.substring(i + 1);
                SourceText text =
                        SourceText.of("{\"_dora_block\": {\"a\": 1}, \"b\": \"\\u00e9\", \"" + escaped + "\": {}}");
                Scan scan = new JsonFormat().scan(text, Markers.DEFAULT);
                assertThat(scan).isInstanceOf(Scan.Found.class);
                assertThat(scan.defects()).as(escaped).hasSize(1);
            }
        }
    }

    @Test
    void whatIsLargeIsLeftToTheGeneralParser() {
        for (int length : new int[] {1 << 10, 1 << 17, 1 << 21}) {
            String file = "{\"_dora_block\": {\"a\": \"" + "x".repeat(length) + "\"}}";
            assertThat(isPlain(SourceText.of(file))).isEqualTo(length < 1 << 16);
        }
    }
}
