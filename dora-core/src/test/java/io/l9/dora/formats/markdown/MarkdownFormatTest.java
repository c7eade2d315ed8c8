package io.l9.dora.formats.markdown;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFormatTest {

    private static final String START = "# DORA PROTOCOL METADATA\n";
    private static final String BARE = "dora_block:\n  a: 1\n  b: '😀'\n";
    private static final String FIELDS = "{'a': integer 1, 'b': '😀'}";

    private final MarkdownFormat format = new MarkdownFormat();

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

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void findsTheBlockAsAnyKeyOfTheFrontMatter(String end) {
        for (String mark : List.of("", "\uFEFF")) {
            for (String before :
                    List.of("", "title: 'x 😀'\n", "# of the title\ntitle: |\n  x\n\n", "tags: [a,\n  b]\n")) {
                for (String after : List.of(
                        "---\n", "...\n", "\n---  \n# Title\n---\ndora_block: {}\n", "date: 1\n---", "\n---\n\u0007")) {
                    SourceText text = SourceText.of(
                            (mark + "--- \n" + before + START + "# more\n\n" + BARE + after).replace("\n", end));

                    Scan scan = format.scan(text, Markers.DEFAULT);

                    assertThat(block(scan).carrier()).isEqualTo(Carrier.FRONT_MATTER);
                    assertThat(Shown.of(block(scan).fields())).isEqualTo(FIELDS);
                    assertThat(text.string(block(scan).span()))
                            .isEqualTo((START + "# more\n\n" + BARE.stripTrailing()).replace("\n", end));
                    assertThat(scan.defects()).isEmpty();
                }
            }
        }
    }

    @Test
    void takesAnEndMarkerIntoTheBlock() {
        String marked = "# ====\n" + START + "# ====\n" + BARE + "\n# ====\n# END DORA BLOCK\n# ====";
        String file = "---\na: 1\n\n" + marked + "\nb: 1\n---\n";

        assertThat(SourceText.of(file).string(block(scan(file)).span())).isEqualTo(marked);
        assertThat(defects(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|<front-matter>",
                "x|<front-matter>x",
                "\uFEFFx|\uFEFF<front-matter>x",
                "# T\\n```yaml\\n---\\ndora_block: {}\\n---\\n```|<front-matter># T\\n```yaml\\n---\\ndora_block: {}\\n---\\n```",
                "\\n---\\ndora_block: {}\\n---\\n|<front-matter>\\n---\\ndora_block: {}\\n---\\n",
                " ---\\na: 1\\n---\\n|<front-matter> ---\\na: 1\\n---\\n",
                "----\\na: 1\\n---\\n|<front-matter>----\\na: 1\\n---\\n",
                "--- x\\na: 1\\n---\\n|<front-matter>--- x\\na: 1\\n---\\n",
                "<!-- dora_block: {} -->\\n|<front-matter><!-- dora_block: {} -->\\n",
                "---\\nprose\\n---\\n|<front-matter>---\\nprose\\n---\\n",
                "---\\n- a\\n---\\n|<front-matter>---\\n- a\\n---\\n",
                "---\\n---\\n|---\\n<front-matter>---\\n",
                "---\\n# c\\n...\\n|---\\n# c\\n<front-matter>...\\n",
                "---\\r\\na: 1\\r\\n---\\r\\n|---\\r\\na: 1\\r\\n<front-matter>---\\r\\n",
                "---\\na:\\n  dora_block: {}\\n---|---\\na:\\n  dora_block: {}\\n<front-matter>---",
                "---\\na: 1\\n---\\n---\\ndora_block: {}\\n---|---\\na: 1\\n<front-matter>---\\n---\\ndora_block: {}\\n---",
                "---\\n{a: 1}\\n---\\n|<sidecar>---\\n{a: 1}\\n---\\n",
                "---\\na: {{ x }}: 1\\n---\\n|<sidecar>---\\na: {{ x }}: 1\\n---\\n",
                "---\\n\\ta: 1\\n---\\n|<sidecar>---\\n\\ta: 1\\n---\\n",
                "+++\\na = 1\\n+++\\n|<sidecar>+++\\na = 1\\n+++\\n",
                "---\\n  a: 1\\n---\\n|<sidecar>---\\n  a: 1\\n---\\n",
                "---\\na: 1\\n--- b\\n---\\n|<sidecar>---\\na: 1\\n--- b\\n---\\n",
                "---\\na: 1\\n%YAML 1.2\\n---\\n|<sidecar>---\\na: 1\\n%YAML 1.2\\n---\\n",
                "---\\n!!map\\n---\\n|<sidecar>---\\n!!map\\n---\\n",
            })
    void saysWhereABlockBelongs(String escapedFile, String expected) {
        String file = unescape(escapedFile == null ? "" : escapedFile);
        SourceText text = SourceText.of(file);
        Scan scan = scan(file);

        assertThat(scan).isInstanceOf(Scan.Absent.class);
        Scan.Place place = ((Scan.Absent) scan).place();
        assertThat(text.string(0, place.offset())
                        + "<" + place.carrier().id() + ">"
                        + text.string(place.offset(), text.length()))
                .isEqualTo(unescape(expected));
        assertThat(scan.defects()).isEmpty();
    }

    private static String unescape(String s) {
        return s.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    static Stream<Arguments> defective() {
        return Stream.of(
                Arguments.of(
                        "---\n" + BARE + "---\n",
                        "2:1 MARKER the block has no line `# DORA PROTOCOL METADATA` above it"),
                Arguments.of(
                        "---\n" + START + "x: 1\n" + BARE + "---\n",
                        "4:1 MARKER the block has no line `# DORA PROTOCOL METADATA` above it"),
                Arguments.of(
                        "---\n" + START + "x: 1\n---\n",
                        "2:1 MARKER the marker `# DORA PROTOCOL METADATA` stands without a block"),
                Arguments.of(
                        "---\n" + START + BARE + "'dora_block':\n  c: 1\n---\n",
                        "6:1 SECOND_BLOCK a second block; the first one is on line 3"),
                Arguments.of(
                        "---\n" + START + "dora_block: {a: 1, a: 2}\n---\n",
                        "3:20 SYNTAX duplicate key `a`; the first one is on line 3"));
    }

    @ParameterizedTest
    @MethodSource("defective")
    void reportsWhatIsWrongAroundABlock(String file, String expected) {
        assertThat(defects(file)).containsExactly(expected);
        assertThat(scan(file)).isNotInstanceOf(Scan.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ndora_block:\n---\n",
                "---\ndora_block: x\n---\n",
                "---\ndora_block: {\n---\n",
                "---\ndora_block:\n  a: 1\nb: @x\n---\n",
                "---\na: @x\ndora_block:\n  a: 1\n---\n",
                "---\n@x\ndora_block:\n  a: 1\n---\n",
                "---\ndora_block:\n\ta: 1\n---\n",
            })
    void reportsABlockThatCannotBeRead(String file) {
        assertThat(scan(file)).isInstanceOf(Scan.Malformed.class);
        assertThat(defects(file)).hasSize(1).first().asString().containsPattern("\\d+:\\d+ SYNTAX ");
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "[",
                        "? ",
                        "- ",
                        "dora_block: {}\n",
                        "dora_block: {",
                        "---\n",
                        "--- \r",
                        "'",
                        "# DORA PROTOCOL METADATA\n",
                        "\n")
                .flatMap(unit -> Stream.of("---\n" + unit.repeat(40_000), "---\n" + unit.repeat(40_000) + "\n---\n"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void survivesHostileFiles(String file) {
        int length = SourceText.of(file).length();

        Scan scan = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scan(file));

        assertThat(scan.defects()).allMatch(defect -> defect.span().end() <= length);
    }

    @Test
    void acceptsMarkdownFilesOnly() {
        assertThat(Stream.of("a.md", "a.mdx", "a.markdown", "md").filter(format::accepts))
                .containsExactly("a.md");
    }
}
