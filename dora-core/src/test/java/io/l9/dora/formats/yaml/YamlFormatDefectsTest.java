package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.Shown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlFormatDefectsTest {

    private final YamlFormat format = new YamlFormat();

    private Scan scan(String file) {
        return format.scan(SourceText.of(file), Markers.DEFAULT);
    }

    private List<String> defects(String file) {
        SourceText text = SourceText.of(file);
        return format.scan(text, Markers.DEFAULT).defects().stream()
                .map(d -> text.positionOf(d.span().start()) + " " + d.kind() + " " + d.message())
                .toList();
    }

    private static String commented(String block) {
        return block.lines().map(line -> ("# " + line).stripTrailing() + "\n").reduce("", String::concat);
    }

    private static final String START = "# DORA PROTOCOL METADATA\n";
    private static final String END = "# END DORA BLOCK\n";

    static Stream<Arguments> defective() {
        String bare = "dora_block:\n  a: 1\n";
        return Stream.of(
                Arguments.of(
                        bare,
                        "1:1 MARKER the block has no line `# DORA PROTOCOL METADATA` above it, "
                                + "2:7 MARKER the block has no line `# END DORA BLOCK` below it"),
                Arguments.of(START + bare, "3:7 MARKER the block has no line `# END DORA BLOCK` below it"),
                Arguments.of(
                        START + bare + "b: 1\n" + END, "3:7 MARKER the block has no line `# END DORA BLOCK` below it"),
                Arguments.of(
                        START + "\n" + START + bare + END, "1:1 MARKER a second start marker stands above the block"),
                Arguments.of(END + START + bare + END, "1:1 MARKER the end marker stands above the block"),
                Arguments.of(START + bare + START + END, "4:1 MARKER a start marker stands below the block"),
                Arguments.of(
                        START + "dora_block:\n" + END + "  a: 1\n" + END,
                        "3:1 MARKER a marker stands inside the block"),
                Arguments.of(
                        START + "a: 1\n", "1:1 MARKER the marker `# DORA PROTOCOL METADATA` stands without a block"),
                Arguments.of(
                        "--- &root\n" + START + "a: 1\n",
                        "2:1 MARKER the marker `# DORA PROTOCOL METADATA` stands without a block"),
                Arguments.of(
                        START + END + "- 1\n",
                        "1:1 MARKER the marker `# DORA PROTOCOL METADATA` stands without a block, "
                                + "2:1 MARKER the marker `# END DORA BLOCK` stands without a block"),
                Arguments.of(
                        "a: 1\n" + START + bare + END,
                        "3:1 MISPLACED the block stands behind the key a of line 1; it belongs above all other keys"),
                Arguments.of(
                        START + bare + END + "b: 1\n" + START + bare + END,
                        "7:1 SECOND_BLOCK a second block; the first one is on line 2"),
                Arguments.of(
                        commented(START + bare + END) + START + bare + END,
                        "6:1 SECOND_BLOCK a second block; the first one is on line 2"),
                Arguments.of(
                        commented(START + bare + END) + commented(START + bare + END),
                        "6:3 SECOND_BLOCK a second block; the first one is on line 2"),
                Arguments.of(
                        START + "dora_block:\n  a: 1\n  b: 1\n  a: 2\n" + END,
                        "5:3 SYNTAX duplicate key `a`; the first one is on line 3"),
                Arguments.of(
                        START + "&x dora_block:\n  a: 1\n" + END + "b: *x\n",
                        "2:1 SYNTAX the anchor &x is not allowed here; remove it"),
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
        assertThat(Shown.of(((Scan.Found) scan("dora_block:\n  a: 1\n  b: 1\n  a: 2\n"))
                        .block()
                        .fields()))
                .isEqualTo("{'b': integer 1, 'a': integer 2}");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("dora_block:\n", "1:1 SYNTAX expected a map as the value of `dora_block`, found null"),
                Arguments.of(
                        "dora_block: x\nb: 1\n",
                        "1:1 SYNTAX expected a map as the value of `dora_block`, found a text"),
                Arguments.of(
                        "dora_block: [a]\n", "1:1 SYNTAX expected a map as the value of `dora_block`, found a list"),
                Arguments.of(
                        "dora_block: *x\n", "1:1 SYNTAX expected a map as the value of `dora_block`, found an alias"),
                Arguments.of("a: 1\ndora_block:\n\tb: 1\n", "3:1 SYNTAX not YAML: "),
                Arguments.of("dora_block:\n  a: \"x\nb: 1\n", "2:6 SYNTAX not YAML: "),
                Arguments.of("dora_block: {a: 1\nb: }\n", "SYNTAX not YAML: "),
                Arguments.of("dora_block: {a: 1", "SYNTAX not YAML: "),
                Arguments.of("? dora_block\n: {a: 1\nb: 2\n", "SYNTAX not YAML: "),
                Arguments.of("dora_block:\n  a: @x\n", "2:6 SYNTAX not YAML: "),
                Arguments.of("dora_block: a: 1\n", "1:14 SYNTAX not YAML: "),
                Arguments.of("dora_block:\n  a: 1\n b: 2\n", "3:2 SYNTAX not YAML: "),
                Arguments.of("dora_block: " + "[".repeat(10_000), "SYNTAX nested deeper than 100 levels"),
                Arguments.of(
                        "dora_block:\n  a: " + "x".repeat(2 << 20), "2:3 SYNTAX the value has more than 1048576 bytes"),
                Arguments.of(
                        START + "# dora_block: see\n" + END,
                        "2:3 SYNTAX expected a map as the value of `dora_block`, found a text"),
                Arguments.of("# dora_block: {\n- 1\n", "SYNTAX not YAML: "));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void reportsABlockThatCannotBeRead(String file, String expected) {
        assertThat(scan(file)).isInstanceOf(Scan.Malformed.class);
        assertThat(defects(file)).anySatisfy(defect -> assertThat(defect).contains(expected));
    }
}
