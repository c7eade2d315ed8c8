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

    private List<String> defects(String file) {
        SourceText text = SourceText.of(file);
        return format.scan(text, Markers.DEFAULT).defects().stream()
                .map(d -> text.positionOf(d.span().start()) + " " + d.kind() + " " + d.message())
                .toList();
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

    private static final String START = "# DORA PROTOCOL METADATA\n";
    private static final String END = "# END DORA BLOCK\n";

    static Stream<Arguments> defective() {
        String bare = "dora_block:\n  a: 1\n";
        return Stream.of(
                Arguments.of(
                        bare,
                        "1:1 MARKER the block has no line # DORA PROTOCOL METADATA above it, "
                                + "2:7 MARKER the block has no line # END DORA BLOCK below it"),
                Arguments.of(START + bare, "3:7 MARKER the block has no line # END DORA BLOCK below it"),
                Arguments.of(
                        START + bare + "b: 1\n" + END, "3:7 MARKER the block has no line # END DORA BLOCK below it"),
                Arguments.of(
                        START + "\n" + START + bare + END, "1:1 MARKER a second start marker stands above the block"),
                Arguments.of(END + START + bare + END, "1:1 MARKER the end marker stands above the block"),
                Arguments.of(START + bare + START + END, "4:1 MARKER a start marker stands below the block"),
                Arguments.of(
                        START + "dora_block:\n" + END + "  a: 1\n" + END,
                        "3:1 MARKER a marker stands inside the block"),
                Arguments.of(START + "a: 1\n", "1:1 MARKER marker without a block: # DORA PROTOCOL METADATA"),
                Arguments.of(
                        START + END + "- 1\n",
                        "1:1 MARKER marker without a block: # DORA PROTOCOL METADATA, "
                                + "2:1 MARKER marker without a block: # END DORA BLOCK"),
                Arguments.of(
                        "a: 1\n" + START + bare + END,
                        "3:1 MISPLACED the block stands behind the key a of line 1; it belongs above all other keys"),
                Arguments.of(
                        START + bare + END + "b: 1\n" + START + bare + END,
                        "7:1 SECOND_BLOCK a second block; the first one is in line 2"),
                Arguments.of(
                        commented(START + bare + END) + START + bare + END,
                        "6:1 SECOND_BLOCK a second block; the first one is in line 2"),
                Arguments.of(
                        commented(START + bare + END) + commented(START + bare + END),
                        "6:3 SECOND_BLOCK a second block; the first one is in line 2"),
                Arguments.of(
                        START + "dora_block:\n  a: 1\n  b: 1\n  a: 2\n" + END,
                        "5:3 SYNTAX duplicate key a; it stands already in line 3"),
                Arguments.of(
                        START + "dora_block: {a: &x 1, b: *x}\n" + END,
                        "2:17 SYNTAX the anchor &x is not allowed here; remove it, "
                                + "2:26 SYNTAX the alias *x is not allowed here; write the value out"),
                Arguments.of(
                        START + "dora_block:\n  a: !foo 1\n" + END,
                        "3:6 SYNTAX the tag !foo is not allowed here; remove it"));
    }

    @ParameterizedTest
    @MethodSource("defective")
    void reportsWhatIsWrongAroundABlock(String file, String expected) {
        assertThat(defects(file)).containsExactlyElementsOf(List.of(expected.split(", (?=\\d+:)")));
        assertThat(scan(file)).isNotInstanceOf(Scan.Malformed.class);
    }

    @Test
    void keepsTheLastOfTwoEqualKeys() {
        assertThat(Shown.of(block(scan("dora_block:\n  a: 1\n  b: 1\n  a: 2\n")).fields()))
                .isEqualTo("{'b': integer 1, 'a': integer 2}");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("dora_block:\n", "1:1 SYNTAX expected a map as the value of dora_block, found null"),
                Arguments.of(
                        "dora_block: x\nb: 1\n", "1:1 SYNTAX expected a map as the value of dora_block, found text"),
                Arguments.of("dora_block: [a]\n", "1:1 SYNTAX expected a map as the value of dora_block, found list"),
                Arguments.of("dora_block: *x\n", "1:1 SYNTAX expected a map as the value of dora_block, found alias"),
                Arguments.of("a: 1\ndora_block:\n\tb: 1\n", "3:1 SYNTAX not YAML: "),
                Arguments.of("dora_block:\n  a: \"x\nb: 1\n", "2:6 SYNTAX not YAML: "),
                Arguments.of("dora_block: {a: 1\nb: }\n", "SYNTAX not YAML: "),
                Arguments.of("dora_block: {a: 1", "SYNTAX not YAML: "),
                Arguments.of("dora_block:\n  a: @x\n", "2:6 SYNTAX not YAML: "),
                Arguments.of("dora_block: a: 1\n", "1:14 SYNTAX not YAML: "),
                Arguments.of("dora_block:\n  a: 1\n b: 2\n", "3:2 SYNTAX not YAML: "),
                Arguments.of("dora_block: " + "[".repeat(10_000), "SYNTAX nested deeper than 100 levels"),
                Arguments.of(
                        "dora_block:\n  a: " + "x".repeat(2 << 20), "2:3 SYNTAX the value has more than 1048576 bytes"),
                Arguments.of(
                        START + "# dora_block: see\n" + END,
                        "2:3 SYNTAX expected a map as the value of dora_block, found text"),
                Arguments.of("# dora_block: {\n- 1\n", "SYNTAX not YAML: "));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void reportsABlockThatCannotBeRead(String file, String expected) {
        assertThat(scan(file)).isInstanceOf(Scan.Malformed.class);
        assertThat(defects(file)).anySatisfy(defect -> assertThat(defect).contains(expected));
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
}
