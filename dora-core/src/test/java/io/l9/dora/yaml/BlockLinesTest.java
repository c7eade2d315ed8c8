package io.l9.dora.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.format.Plain;
import io.l9.dora.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class BlockLinesTest {

    private static String yaml(Map<String, ?> fields) {
        return String.join("\n", BlockLines.ofYaml(Plain.mapping(fields), Markers.DEFAULT.opening(), Markers.DEFAULT));
    }

    private static String value(Object value) {
        List<String> lines = BlockLines.ofFrontMatter(Plain.mapping(Map.of("a", value)), Markers.DEFAULT);
        return String.join("\n", lines.subList(4, lines.size()));
    }

    private static Object loaded(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    @Test
    void headsEachGroupOfFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component_id", "SYM-CORE-001");
        fields.put("component_name", "Core");
        fields.put("created_by", "L9");
        fields.put("audit_trail", true);
        fields.put("dependencies", List.of("a", "b"));
        fields.put("team", "blue");

        assertThat(yaml(fields)).isEqualTo("""
                # ============================================================================
                # DORA PROTOCOL METADATA
                # ============================================================================
                # Machine-readable metadata for governance, CI/CD, and audit trails
                # DO NOT REMOVE OR MODIFY THE STRUCTURE OF THIS BLOCK

                dora_block:
                  # Component Identity (REQUIRED)
                  component_id: "SYM-CORE-001"
                  component_name: "Core"

                  # Authorship (REQUIRED)
                  created_by: "L9"

                  # Governance (REQUIRED)
                  audit_trail: true

                  # Purpose (REQUIRED)
                  dependencies:
                    - "a"
                    - "b"

                  team: "blue"

                # ============================================================================
                # END DORA BLOCK
                # ============================================================================""");
    }

    @Test
    void headsNoGroupWhoseFieldsStandApart() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component_id", "SYM-CORE-001");
        fields.put("layer", "security");
        fields.put("component_name", "Core");

        assertThat(yaml(fields))
                .contains(
                        "dora_block:\n  component_id: \"SYM-CORE-001\"\n  layer: \"security\"\n  component_name: \"Core\"\n\n");
    }

    @Test
    void showsABlockWithoutFieldsAsEmptyMap() {
        assertThat(yaml(Map.of())).contains("\n\ndora_block: {}\n\n");
        assertThat(BlockLines.ofFrontMatter(Plain.mapping(Map.of()), Markers.DEFAULT))
                .endsWith("dora_block: {}");
    }

    @Test
    void showsFrontMatterWithoutHeadings() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component_id", "SYM-CORE-001");
        fields.put("dependencies", List.of());

        assertThat(BlockLines.ofFrontMatter(Plain.mapping(fields), Markers.DEFAULT))
                .containsExactly(
                        "# DORA PROTOCOL METADATA",
                        "# Machine-readable metadata for governance, CI/CD, and audit trails",
                        "",
                        "dora_block:",
                        "  component_id: \"SYM-CORE-001\"",
                        "  dependencies: []");
    }

    @Test
    void commentsEachLine() {
        assertThat(BlockLines.commented(List.of("# a", "", "b:"))).containsExactly("# # a", "#", "# b:");
    }

    @Test
    void nestsCollectionsTwoBlanksDeeper() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("x", List.of(BigInteger.ONE, List.of("y", List.of()), Map.of("z", Map.of())));
        map.put("nothing", Optional.empty());

        assertThat(value(map)).isEqualTo("""
                  a:
                    x:
                      - 1
                      - - "y"
                        - []
                      - z: {}
                    nothing: null""".indent(2).stripTrailing());
    }

    @ParameterizedTest
    @CsvSource({"yes", "No", "on", "y", "true", "NULL", "7", "a b", "<<", "'a:b'", "-", "ü", "'#'"})
    void quotesKeysThatMeanSomethingElseBare(String key) {
        assertThat(value(Map.of(key, true))).isEqualTo("  a:\n    \"" + key + "\": true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"component_id", "x-y", "_z", "Team2", "nope"})
    void leavesOrdinaryKeysBare(String key) {
        assertThat(value(Map.of(key, true))).isEqualTo("  a:\n    " + key + ": true");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "plain,plain",
                "2026-01-02,2026-01-02",
                "a\"b\\c,a\\\"b\\\\c",
                "a\tb,a\\tb",
                "\u0000\u0007\u001b\u007f,\\u0000\\u0007\\u001B\\u007F",
                "\u0085\u2028\u2029\ufeff,\\u0085\\u2028\\u2029\\uFEFF",
                "\u202e\u2066\u00ad\u200b,\\u202E\\u2066\\u00AD\\u200B",
                "\ufffe\uffff,\\uFFFE\\uFFFF",
                "\udb40\udc41,\\U000E0041",
                "ü漢😀👩\u200d💻\u00a0,ü漢😀👩\u200d💻\u00a0",
            })
    void escapesWhatReadersWouldMissOrMistake(String text, String spelled) {
        assertThat(value(text)).isEqualTo("  a: \"" + spelled + "\"");
        assertThat(loaded(value(text))).isEqualTo(Map.of("a", text));
    }

    @Test
    void keepsLineBreaksAsEscapes() {
        assertThat(value("a\nb\r\n ")).isEqualTo("  a: \"a\\nb\\r\\n \"");
    }

    @Test
    void eachCodePointIsReadBackByAReaderOfYaml11() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                text.appendCodePoint(c);
            }
            if (text.length() > 4_000) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add(text.toString());
        assertThat(loaded(value(texts))).isEqualTo(Map.of("a", texts));
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 0x1F, 31",
        "INTEGER, 1_000, 1000",
        "INTEGER, 007, 7",
        "INTEGER, -0, 0",
        "FLOAT, 1e3, 1000.0",
        "FLOAT, 1e30, 1.0e+30",
        "FLOAT, .5, 0.5",
        "FLOAT, -.INF, -.inf",
        "FLOAT, .NaN, .nan",
    })
    void spellsNumbersSoThatAllReadersAgree(Value.NumberKind kind, String literal, String spelled) {
        Value.Mapping fields = Value.of(Map.of("a", new Value.Num(literal, kind, Value.NOWHERE)));
        assertThat(Obstacle.in(fields)).isEmpty();
        assertThat(BlockLines.ofFrontMatter(fields, Markers.DEFAULT)).endsWith("  a: " + spelled);
        Object loaded = ((Map<?, ?>) loaded("a: " + spelled)).get("a");
        assertThat(loaded).isInstanceOf(kind == Value.NumberKind.FLOAT ? Double.class : Integer.class);
    }
}
