package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.Plain;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found at the end of YAML files, and where it would be put. */
class YamlTailTest {

    private static final String FOOTER = "# L9 FOOTER META\nfooter_meta:\n  component_id: A\n# END L9 FOOTER META\n";
    private static final String TRACE =
            "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\nl9_trace: {task: a}\n# END L9 DORA BLOCK\n";

    private final YamlFormat format = new YamlFormat();

    private BlockFormat tail(BlockKind kind) {
        return format.tail(kind).orElseThrow();
    }

    private Scan scan(BlockKind kind, String file) {
        return tail(kind).scan(SourceText.of(file), kind.markers());
    }

    private List<String> defects(BlockKind kind, String file) {
        return scan(kind, file).defects().stream()
                .map(defect -> defect.kind() + ": " + defect.message())
                .toList();
    }

    private static String commented(String block) {
        return block.replaceAll("(?m)^(?=.)", "# ");
    }

    private String added(BlockKind kind, String file) {
        SourceText text = SourceText.of(file);
        Scan.Place place = ((Scan.Absent) scan(kind, file)).place();
        NewBlock block = NewBlock.of(Plain.mapping(Map.of("task", "a")));
        SourceText with =
                tail(kind).writer().add(text, place, block, kind.markers()).applyTo(text);
        return with.string(0, with.length());
    }

    @Test
    void footerAndTraceAreFoundInTheirPlaces() {
        for (String file : List.of(
                "a: 1\n\n" + FOOTER + "\n" + TRACE,
                "a: 1\n" + FOOTER + TRACE + "\n \n",
                "- a\n\n" + commented(FOOTER) + "\n" + commented(TRACE),
                "{{ a }}\n" + commented(FOOTER) + "\n" + commented(TRACE).strip())) {
            for (BlockKind kind : List.of(BlockKind.FOOTER, BlockKind.TRACE)) {
                assertThat(scan(kind, file)).as(file).isInstanceOf(Scan.Found.class);
                assertThat(defects(kind, file)).as(file).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a: 1\\n~KEY~4",
                "a: 1~KEY~4",
                "a: 1\\n\\n\\n~KEY~6",
                "--- !!map\\na: 1\\n~KEY~14",
                "''~COMMENT~0",
                "# a\\n~COMMENT~3",
                "- a\\n~COMMENT~3",
                "{a: 1}\\n~COMMENT~6",
                "a: 1\\n...\\n~COMMENT~8",
                "a: 1\\n---\\nb: 1\\n~COMMENT~13",
                "{{ a }}: [\\n~COMMENT~10",
                "a: |\\n  b\\n~KEY~8",
                "a: |\\n  b~SIDECAR~0",
                "a: |-\\n  b~KEY~9",
                "a: |+\\n  b\\n\\n~KEY~10",
                "--- |\\nb\\n~SIDECAR~0",
                "--- |\\n\\n~SIDECAR~0",
                "a: \"b\\n~SIDECAR~0",
                "a: 'b\\n~SIDECAR~0"
            })
    void whereNothingIsThePlaceIsTheEndUnlessNoneIsSafe(String file, Carrier carrier, int offset) {
        Scan scan = scan(BlockKind.TRACE, file.replace("\\n", "\n"));
        assertThat(scan).isEqualTo(new Scan.Absent(new Scan.Place(carrier, offset), List.of()));
    }

    @Test
    void theFooterComesBetweenTheContentAndTheTrace() {
        assertThat(added(BlockKind.FOOTER, "a: 1\n\n" + TRACE))
                .startsWith("a: 1\n\n# ====")
                .endsWith("====\n\n" + TRACE);
        assertThat(added(BlockKind.FOOTER, TRACE)).startsWith("# ====").endsWith("====\n\n" + TRACE);
        assertThat(added(BlockKind.FOOTER, "a: 1\n" + TRACE))
                .startsWith("a: 1\n\n# ====")
                .endsWith("====\n" + TRACE);
    }

    /** One line more, and the text of the scalar would be another. */
    @Test
    void behindAScalarThatKeepsItsLinesNoEmptyLineStands() {
        assertThat(added(BlockKind.TRACE, "a: |+\n  b\n\n")).startsWith("a: |+\n  b\n\n# ====");
        assertThat(added(BlockKind.FOOTER, "a: |+\n  b\n\n" + TRACE))
                .startsWith("a: |+\n  b\n\n# ====")
                .endsWith("====\n\n" + TRACE);
    }

    @Test
    void whatStandsBehindABlockIsNamed() {
        assertThat(defects(BlockKind.TRACE, "a: 1\n" + TRACE + "# why\n"))
                .containsExactly(
                        "MISPLACED: line 5 stands behind the block, which belongs to the very end of the file");
        assertThat(defects(BlockKind.TRACE, TRACE + FOOTER)).hasSize(1);
        assertThat(defects(BlockKind.FOOTER, TRACE + FOOTER)).isEmpty();
        assertThat(defects(BlockKind.FOOTER, FOOTER + "b: 1\n" + TRACE))
                .containsExactly("MISPLACED: line 5 stands behind the block, which belongs to the end of the file,"
                        + " above nothing but the trace");
        assertThat(defects(BlockKind.FOOTER, commented(FOOTER) + "b: 1\n")).hasSize(1);
        assertThat(defects(BlockKind.TRACE, TRACE + "---\nb: 1\n")).hasSize(1);
    }

    @Test
    void aSecondBlockIsNamedWhateverItsCarrier() {
        String expected = "SECOND_BLOCK: a second block; the first one is on line 2";
        assertThat(defects(BlockKind.FOOTER, FOOTER + commented(FOOTER))).containsExactly(expected);
        assertThat(defects(BlockKind.FOOTER, commented(FOOTER) + FOOTER)).containsExactly(expected);
        assertThat(defects(BlockKind.FOOTER, FOOTER + FOOTER)).contains(expected);
    }

    @Test
    void whatIsNoBlockIsMalformed() {
        assertThat(defects(BlockKind.TRACE, "l9_trace: [a]\n"))
                .contains("SYNTAX: expected a map as the value of `l9_trace`, found a list");
        assertThat(scan(BlockKind.TRACE, "l9_trace: {a: [}\n")).isInstanceOf(Scan.Malformed.class);
    }

    @Test
    void markersAreMissedAndStrayOnesFound() {
        assertThat(defects(BlockKind.TRACE, "a: 1\nl9_trace: {}\n"))
                .containsExactly(
                        "MARKER: the block has no line `# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT` above it",
                        "MARKER: the block has no line `# END L9 DORA BLOCK` below it");
        assertThat(defects(BlockKind.TRACE, "a: 1\n# END L9 DORA BLOCK\n"))
                .containsExactly("MARKER: the marker `# END L9 DORA BLOCK` stands without a block");
        assertThat(defects(BlockKind.FOOTER, "a: 1\n# # END L9 FOOTER META\n\n" + TRACE))
                .containsExactly("MARKER: the marker `# # END L9 FOOTER META` stands without a block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# footer_meta: see the manual\na: footer_meta\n",
                "a:\n  footer_meta:\n    b: c\n",
                "- footer_meta:\n    b: c\n",
                "a: |\n  footer_meta:\n    b: c\n",
                "a: 1\n---\nfooter_meta: {b: c}\n",
                "footer_metas: {}\n",
                "a: \"\n# L9 FOOTER META\n# footer_meta: {}\n# END L9 FOOTER META\n\"\nb: 1\n"
            })
    void aMentionIsNoBlock(String file) {
        assertThat(scan(BlockKind.FOOTER, file)).isInstanceOf(Scan.Absent.class);
        assertThat(defects(BlockKind.FOOTER, file)).isEmpty();
    }

    @Test
    void blocksAtTheEndSayNothingOfWhatTheFileIsFor() {
        for (String file : List.of(FOOTER, TRACE, commented(FOOTER) + "\n" + commented(TRACE))) {
            assertThat(format.facts(SourceText.of(file), "a.yaml").summary())
                    .as(file)
                    .isEmpty();
        }
    }
}
