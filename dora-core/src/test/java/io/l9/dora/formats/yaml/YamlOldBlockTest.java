package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.Plain;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers as the key {@code l9_dora}. */
class YamlOldBlockTest {

    private static final String RULE = "# " + "=".repeat(76) + "\n";
    private static final String OLD = RULE
            + "# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT\n"
            + RULE
            + "l9_dora:\n  component_id: L9-OPER-002\n  dependencies: []\n"
            + RULE
            + "# END L9 DORA BLOCK\n"
            + RULE;
    private static final String TRACE = RULE
            + "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n"
            + RULE
            + "\nl9_trace: {}\n\n"
            + RULE
            + "# END L9 DORA BLOCK\n"
            + RULE;

    private final YamlFormat format = new YamlFormat();

    private Scan scan(String file) {
        return format.scan(SourceText.of(file), Markers.DEFAULT);
    }

    private List<OldBlock> old(String file) {
        return format.oldBlocks(SourceText.of(file));
    }

    /** Returns a file without the parts of its old block. */
    private String without(String file) {
        SourceText text = SourceText.of(file);
        assertThat(old(file)).as(file).hasSize(1);
        assertThat(old(file).get(0).parts()).hasSize(1);
        SourceText rest = Edit.delete(old(file).get(0).parts().get(0)).applyTo(text);
        return rest.string(0, rest.length());
    }

    @Test
    void theScanNamesTheSpellingAndItsPlace() {
        assertThat(scan("a: 1\n\n" + OLD)).isInstanceOf(Scan.Absent.class);
        assertThat(scan("a: 1\n\n" + OLD).defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Defect.Kind.OLD_SPELLING);
            assertThat(defect.message())
                    .isEqualTo(
                            "the block is spelled as it was before today's format: the key `l9_dora` at the end of the file");
        });
        assertThat(scan("l9_dora: {a: 1}\nb: 1\n").defects().get(0).message())
                .isEqualTo("the block is spelled as it was before today's format: the key `l9_dora` of line 1");
    }

    @Test
    void fieldsAreThoseOfTheKey() {
        OldBlock block = old("a: 1\n" + OLD).get(0);
        assertThat(block.spelling()).isEqualTo("the key `l9_dora` at the end of the file");
        assertThat(Plain.of(block.fields()))
                .isEqualTo(Map.of("component_id", "L9-OPER-002", "dependencies", List.of()));
    }

    @Test
    void itsPartIsWhatCameWithIt() {
        assertThat(without("a: 1\n\n" + OLD)).isEqualTo("a: 1\n");
        assertThat(without("a: 1\n" + OLD)).isEqualTo("a: 1\n");
        assertThat(without("a: 1\n\n\n" + OLD)).isEqualTo("a: 1\n\n");
        assertThat(without("a: 1\r\n\r\n" + OLD.replace("\n", "\r\n"))).isEqualTo("a: 1\r\n");
        assertThat(without("a: 1\n\n" + OLD.strip())).isEqualTo("a: 1");
        assertThat(without("# a\n\nl9_dora: {a: 1} # why\n")).isEqualTo("# a\n");
        assertThat(without("l9_dora: {a: 1}\nb: 1\n")).isEqualTo("b: 1\n");
        assertThat(without("{b: 1, l9_dora: {a: 1}}\n")).isEqualTo("{b: 1}\n");
        assertThat(without("a: 1\n\n" + OLD + "# behind\n")).isEqualTo("a: 1\n# behind\n");
    }

    /** The two have the same end marker. */
    @Test
    void aTraceBehindItIsNoPartOfIt() {
        for (String trace : List.of(TRACE, TRACE.replaceAll("(?m)^", "# "))) {
            String unfinished = OLD.substring(0, OLD.indexOf("[]\n") + 3);
            for (String old : List.of(OLD, unfinished)) {
                String file = "a: 1\n\n" + old + "\n"
                        + trace.replaceAll("(?m)^# $", "#").stripTrailing() + "\n";
                assertThat(without(file)).startsWith("a: 1\n\n# ").doesNotContain("AUTO-GENERATED");
                Scan found =
                        format.tail(BlockKind.TRACE).orElseThrow().scan(SourceText.of(file), BlockKind.TRACE.markers());
                assertThat(found).as(file).isInstanceOf(Scan.Found.class);
                assertThat(found.defects()).as(file).isEmpty();
            }
        }
    }

    @Test
    void itsMarkersAreNoRemainsOfATrace() {
        Scan scan = format.tail(BlockKind.TRACE)
                .orElseThrow()
                .scan(SourceText.of("a: 1\n\n" + OLD), BlockKind.TRACE.markers());
        assertThat(scan).isInstanceOf(Scan.Absent.class);
        assertThat(scan.defects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l9_dora: [a]\\n|, which cannot be read: expected a map as the value of `l9_dora`, found a list",
                "a: 1\\nl9_dora: {a: [}\\n|, which cannot be read: not YAML"
            })
    void oneThatCannotBeReadIsNamedAndLeftOut(String file, String words) {
        assertThat(scan(file.replace("\\n", "\n")).defects())
                .singleElement()
                .satisfies(defect -> assertThat(defect.message()).contains(words));
        assertThat(old(file.replace("\\n", "\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# l9_dora: {}\\na: 1\\n",
                "a:\\n  l9_dora: {}\\n",
                "a: l9_dora\\n",
                "l9_doras: {}\\n",
                "a: 1\\n---\\nb: {l9_dora: {}}\\n",
                "a: [\\n# l9_dora: {}\\n"
            })
    void aMentionIsNone(String file) {
        assertThat(scan(file.replace("\\n", "\n")).defects()).isEmpty();
        assertThat(old(file.replace("\\n", "\n"))).isEmpty();
    }

    /** More than linear time would show in a build that never ends. */
    @Test
    void manyOfThemAreReadInLinearTime() {
        for (String piece : List.of("l9_dora: {}\n", "# words\nl9_dora:\n  a: 1\n\n")) {
            String file = "a: |+\n  x\n" + piece.repeat(400_000 / piece.length());
            assertThat(old(file)).hasSize(OldBlock.MOST + 1);
            assertThat(scan(file).defects()).hasSizeGreaterThan(OldBlock.MOST);
            Scan footer =
                    format.tail(BlockKind.FOOTER).orElseThrow().scan(SourceText.of(file), BlockKind.FOOTER.markers());
            assertThat(footer).isInstanceOf(Scan.Absent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n---\nb: 2\n# END\nl9_dora:\n  component_id: X\n",
                "---\na: 1\n---\n- b\n---\nc: 1\n'l9_dora': {component_id: X}\n",
                "a: 1\n...\n%YAML 1.2\n---\nl9_dora: {}\n",
                "- a\n---\n{l9_dora: {}}\n",
                "a: [\nb: 1\nl9_dora:\n  component_id: X\n",
                "a: 1\n{{ if }}\n\"l9_dora\" : {}\n"
            })
    void oneWhereNoneIsReadIsToldAndLeftOut(String file) {
        assertThat(old(file)).isEmpty();
        assertThat(scan(file)).isInstanceOf(Scan.Absent.class);
        assertThat(scan(file).defects())
                .as(file)
                .extracting(Defect::kind)
                .containsExactlyInAnyOrder(Defect.Kind.OLD_SPELLING, Defect.Kind.SYNTAX);
        String key = SourceText.of(file).string(scan(file).defects().get(0).span());
        assertThat(key).contains("l9_dora");
    }

    @Test
    void besideAHeaderItIsOnlyToldWhenAskedFor() {
        String file = "# DORA PROTOCOL METADATA\ndora_block: {a: 1}\n# END DORA BLOCK\nb: 1\n\n" + OLD;
        assertThat(scan(file).defects()).isEmpty();
        assertThat(old(file)).hasSize(1);
    }
}
