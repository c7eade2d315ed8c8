package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.Shown;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFormatTest {

    private static final String BLOCK = """
            # ============================================================================
            # DORA PROTOCOL METADATA
            # ============================================================================
            # DO NOT REMOVE

            dora_block:
              # Identity
              component_id: "SYM-CORE-001"  # why

              compliance_required: true
              dependencies:
                - a
                - "b 😀"

            # ============================================================================
            # END DORA BLOCK
            # ============================================================================
            """;

    private static final String FIELDS =
            "{'component_id': 'SYM-CORE-001', 'compliance_required': bool true, 'dependencies': ['a', 'b 😀']}";

    private final YamlFormat format = new YamlFormat();

    private Scan scan(String file) {
        return format.scan(SourceText.of(file), Markers.DEFAULT);
    }

    private static Block block(Scan scan) {
        assertThat(scan).isInstanceOf(Scan.Found.class);
        return ((Scan.Found) scan).block();
    }

    /** Shows a place as the lines above it, its carrier, and the line it stands before. */
    private static String placed(String file, Scan scan) {
        assertThat(scan).isInstanceOf(Scan.Absent.class);
        Scan.Place place = ((Scan.Absent) scan).place();
        SourceText text = SourceText.of(file);
        return text.string(0, place.offset()).replace("\uFEFF", "")
                + "<" + place.carrier().id() + ">"
                + text.string(place.offset(), text.length());
    }

    private static String commented(String block) {
        return block.lines().map(line -> ("# " + line).stripTrailing() + "\n").reduce("", String::concat);
    }

    static Stream<String> lineEndsAndMarks() {
        return Stream.of("\n", "\r\n", "\r")
                .flatMap(end -> Stream.of("", "\uFEFF").map(mark -> mark + end));
    }

    @ParameterizedTest
    @MethodSource("lineEndsAndMarks")
    void findsTheBlockWhateverTheLineEndsAre(String markAndEnd) {
        String mark = markAndEnd.startsWith("\uFEFF") ? "\uFEFF" : "";
        String end = markAndEnd.substring(mark.length());
        for (String before : List.of("", "---\n", "%YAML 1.2\n--- # 😀\n", "# licence 😀\n\n---\n\n", "#!/bin/x\n")) {
            for (String after :
                    List.of("", "name: x\n", "\n# next\nname: [1\n", "---\nother: 1\n", "{{- if x }}\n", "@x", "%x")) {
                String file = mark + (before + BLOCK + after).replace("\n", end);
                SourceText text = SourceText.of(file);

                Scan scan = format.scan(text, Markers.DEFAULT);

                assertThat(block(scan).carrier()).isEqualTo(Carrier.KEY);
                assertThat(Shown.of(block(scan).fields())).isEqualTo(FIELDS);
                assertThat(text.string(block(scan).span()))
                        .isEqualTo(BLOCK.stripTrailing().replace("\n", end));
                assertThat(scan.defects()).as(file).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lineEndsAndMarks")
    void findsTheBlockInComments(String markAndEnd) {
        String mark = markAndEnd.startsWith("\uFEFF") ? "\uFEFF" : "";
        String end = markAndEnd.substring(mark.length());
        String singly = commented(BLOCK).replace("# # ", "# ");
        for (String block : List.of(commented(BLOCK), singly)) {
            for (String before : List.of("", "---\n", "# licence 😀\n", "%YAML 1.2\n", "#cloud-config\n\n")) {
                for (String after : List.of(
                        "", "- 1\n", "# more: {\n\n{{- if x }}\n", "\n#x\nname: x\n", "--- |\n x\n", "name: x\n")) {
                    SourceText text = SourceText.of(mark + (before + block + after).replace("\n", end));

                    Scan scan = format.scan(text, Markers.DEFAULT);

                    assertThat(block(scan).carrier()).isEqualTo(Carrier.COMMENT);
                    assertThat(Shown.of(block(scan).fields())).isEqualTo(FIELDS);
                    assertThat(text.string(block(scan).span()))
                            .isEqualTo(block.stripTrailing().replace("\n", end));
                    assertThat(text.string(block(scan)
                                    .field("component_id")
                                    .orElseThrow()
                                    .span()))
                            .isEqualTo("\"SYM-CORE-001\"");
                    assertThat(scan.defects()).isEmpty();
                }
            }
        }
    }

    @Test
    void readsBlockScalarsInComments() {
        String file =
                "# DORA PROTOCOL METADATA\n# dora_block:\n#   a: |\n#     x\n#\n#       # y\n#   b: >+\n#     z\n#\n# END DORA BLOCK\n- 1\n";
        Block block = block(scan(file));

        assertThat(Shown.of(block.fields())).isEqualTo("{'a': 'x\n\n  # y\n', 'b': 'z\n\n'}");
        assertThat(SourceText.of(file).string(block.field("b").orElseThrow().span()))
                .isEqualTo(">+\n#     z");
        assertThat(SourceText.of(file).string(block.span()))
                .startsWith("# DORA")
                .endsWith("END DORA BLOCK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{dora_block: {a: 1}, b: 2}",
                "{\"dora_block\": {\"a\": 1}}",
                "'dora_block': {a: 1}",
                "? dora_block\n: {a: 1}",
                "dora_block: {a: 1}",
                "dora_block: !!map\n  a: 1\n",
                "dora_block:\n  a: 1\n...\n%%%",
                "dora_block: {\n  a: 1\n}\nb: }",
                "# dora_block: {a: 1}\n# b: }",
                "# dora_block: {\n#   a: 1\n# }",
                "# 'dora_block':\n#   a: 1",
            })
    void readsEverySpellingOfTheKey(String file) {
        assertThat(Shown.of(block(scan(file)).fields())).isEqualTo("{'a': integer 1}");
    }

    static Stream<Arguments> filesWithoutBlock() {
        return Stream.of(
                Arguments.of("", "<comment>"),
                Arguments.of("a: 1", "<key>a: 1"),
                Arguments.of("\uFEFFa: 1", "<key>a: 1"),
                Arguments.of("---\na: 1\n", "---\n<key>a: 1\n"),
                Arguments.of("--- # x\r\na: 1\r\n", "--- # x\r\n<key>a: 1\r\n"),
                Arguments.of("--- !!map\na: 1\n", "--- !!map\n<key>a: 1\n"),
                Arguments.of("%YAML 1.2\n---\na: 1\n", "%YAML 1.2\n---\n<key>a: 1\n"),
                Arguments.of("# licence\na: 1\n", "# licence\n<key>a: 1\n"),
                Arguments.of("#!/x\n# licence\n\n# of a\na: 1\n", "#!/x\n# licence\n\n<key># of a\na: 1\n"),
                Arguments.of("---\n# of a\na: 1\n", "---\n<key># of a\na: 1\n"),
                Arguments.of("# c\n\na: 1\n---\n- 1\n", "# c\n\n<key>a: 1\n---\n- 1\n"),
                Arguments.of("a:\n  dora_block:\n    b: 1\n", "<key>a:\n  dora_block:\n    b: 1\n"),
                Arguments.of("a: |\n  dora_block:\n", "<key>a: |\n  dora_block:\n"),
                Arguments.of("a: 1\n---\ndora_block: {a: 1}\n", "<key>a: 1\n---\ndora_block: {a: 1}\n"),
                Arguments.of("a: dora_block\n", "<key>a: dora_block\n"),
                Arguments.of("a: [dora_block: {}]\n", "<key>a: [dora_block: {}]\n"),
                Arguments.of("# dora_block: see the docs\na: 1\n", "# dora_block: see the docs\n<key>a: 1\n"),
                Arguments.of("# dora_block:\n# see the docs\n- 1\n", "# dora_block:\n# see the docs\n<comment>- 1\n"),
                Arguments.of("--- {a: 1}\n", "<comment>--- {a: 1}\n"),
                Arguments.of("--- !foo\na: 1\n", "<comment>--- !foo\na: 1\n"),
                Arguments.of("--- |\n  x\n", "<comment>--- |\n  x\n"),
                Arguments.of("--- a: 1\n", "<comment>--- a: 1\n"),
                Arguments.of("{a: 1}\n", "<comment>{a: 1}\n"),
                Arguments.of("  a: 1\n  b: 1\n", "<comment>  a: 1\n  b: 1\n"),
                Arguments.of("? a\n: 1\n", "<comment>? a\n: 1\n"),
                Arguments.of("---\n- a\n", "---\n<comment>- a\n"),
                Arguments.of("# licence\n\n- a\n", "# licence\n\n<comment>- a\n"),
                Arguments.of("text\n", "<comment>text\n"),
                Arguments.of("# a\n# b", "# a\n# b<comment>"),
                Arguments.of("# a\n\n# b\n", "# a\n<comment>\n# b\n"),
                Arguments.of("---\n", "---\n<comment>"),
                Arguments.of("---\n---\na: 1\n", "---\n<comment>---\na: 1\n"),
                Arguments.of("{{- if .x }}\na: 1\n{{- end }}\n", "<comment>{{- if .x }}\na: 1\n{{- end }}\n"),
                Arguments.of("# c\n{% if x %}\na: 1\n", "# c\n<comment>{% if x %}\na: 1\n"),
                Arguments.of(
                        "a: 1\n{{- if .x }}\nb: 1\n{{- end }}\n", "<comment>a: 1\n{{- if .x }}\nb: 1\n{{- end }}\n"),
                Arguments.of("a: {{ .x }}\nb: \"\n", "<comment>a: {{ .x }}\nb: \"\n"),
                Arguments.of("a: 1\n---\n}\n", "<comment>a: 1\n---\n}\n"),
                Arguments.of("{{ x }}\ndora_block:\n  a: 1\n", "<comment>{{ x }}\ndora_block:\n  a: 1\n"));
    }

    @ParameterizedTest
    @MethodSource("filesWithoutBlock")
    void saysWhereABlockBelongs(String file, String expected) {
        Scan scan = scan(file);

        assertThat(placed(file, scan)).isEqualTo(expected);
        assertThat(scan.defects()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("filesWithoutBlock")
    void findsABlockThatIsPutWhereItBelongs(String file, String placed) {
        boolean key = placed.contains("<key>");
        String block = key ? BLOCK : commented(BLOCK);
        String above = placed.substring(0, placed.indexOf('<'));
        boolean open = !above.isEmpty() && !above.endsWith("\n");

        Scan scan = scan(placed.replaceFirst("<(key|comment)>", (open ? "\n" : "") + block));

        assertThat(block(scan).carrier()).isEqualTo(key ? Carrier.KEY : Carrier.COMMENT);
        assertThat(Shown.of(block(scan).fields())).isEqualTo(FIELDS);
        assertThat(scan.defects()).as(file).isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "[",
                        "{",
                        "- ",
                        "? ",
                        "dora_block: {",
                        "# dora_block: {\n",
                        "# dora_block:\n#   - \"\n",
                        "dora_block: {}\n",
                        "# dora_block: {}\n",
                        "a: dora_block\n",
                        "# DORA PROTOCOL METADATA\n",
                        "---\n",
                        "--- dora_block: ",
                        "%YAML 1.2\n",
                        "&a ",
                        "*a ",
                        "!a ",
                        "'",
                        "\"",
                        "|\n ",
                        "\r",
                        "\u2028",
                        "# dora_block: |\n",
                        "{dora_block: ",
                        "a: &a [*a]\n",
                        "!!binary ",
                        "<<: ")
                .flatMap(unit -> Stream.of(
                        unit.repeat(40_000),
                        "dora_block:\n  a: 1\n" + unit.repeat(40_000),
                        "dora_block:\n  a: " + unit.repeat(40_000),
                        "# DORA PROTOCOL METADATA\n# dora_block:\n#   a: " + unit.repeat(40_000)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void survivesHostileFiles(String file) {
        int length = SourceText.of(file).length();

        Scan scan = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scan(file));

        assertThat(scan.defects()).allMatch(defect -> defect.span().end() <= length);
    }

    @Test
    void acceptsYamlFilesOnly() {
        assertThat(Stream.of("a.yaml", "a.yml", ".yml", "a.YAML", "a.yaml.j2", "yaml")
                        .filter(format::accepts))
                .containsExactly("a.yaml", "a.yml", ".yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# dora_block:{\n", "# \"dora_block\":{\n", "# 'dora_block':{\n"})
    void readsCommentsThatLookLikeBlocksOnce(String line) {
        Scan scan = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scan(line.repeat(200_000)));
        assertThat(scan).isInstanceOf(Scan.Absent.class);
    }

    @Test
    void keysWhoseHashesAreEqualAreFoundFast() {
        StringBuilder file = new StringBuilder("dora_block:\n");
        for (int i = 0; i < 1 << 15; i++) {
            file.append("  0x").append(colliding(i, 15)).append(": 1\n");
        }
        Scan scan = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scan(file.toString()));
        assertThat(scan).isNotInstanceOf(Scan.Absent.class);
    }

    /** {@code Aa} and {@code BB} have one hash, and so have all texts made of them. */
    private static String colliding(int number, int bits) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bits; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
