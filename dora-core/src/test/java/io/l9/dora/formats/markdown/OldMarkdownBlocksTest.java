package io.l9.dora.formats.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.Damage;
import io.l9.dora.format.Plain;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that were blocks before today's format. */
class OldMarkdownBlocksTest {

    private static final SourceFormat FORMAT = new MarkdownFormat();
    private static final String TITLE = "L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT";
    private static final String TABLE = """
            | Field | Value |
            |-------|:-----:|
            | **Component ID** | IR_-OPER-008 |
            | **Audit Trail** | True |
            | **Purpose** | a \\| b |
            """;

    private static List<OldBlock> blocks(String file) {
        return FORMAT.oldBlocks(SourceText.of(file));
    }

    private static List<Defect> defects(String file) {
        return FORMAT.scan(SourceText.of(file), Markers.DEFAULT).defects();
    }

    /** Returns a file without its only old block. */
    private static String rest(String file) {
        Span part = blocks(file).get(0).parts().get(0);
        SourceText text = SourceText.of(file);
        return text.string(0, part.start()) + text.string(part.end(), text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# " + TITLE,
                "###### " + TITLE + " ##",
                "**" + TITLE + "**",
                "__" + TITLE + "__",
                "## **" + TITLE + "**",
                TITLE,
                TITLE + "\n===="
            })
    void theTitleIsAHeadingOrBoldOrALine(String title) {
        for (String end :
                List.of("", "\n## END L9 DORA BLOCK\n", "\n**END L9 DORA BLOCK**", "END L9 DORA BLOCK\n---\n")) {
            String file = "# Text\n\n" + title + "\n\n" + TABLE + end;
            assertThat(blocks(file)).singleElement().satisfies(block -> {
                assertThat(block.spelling()).endsWith(" on line 3");
                assertThat(block.fields().get("component_id"))
                        .hasValueSatisfying(id ->
                                assertThat(id.means(Value.of("IR_-OPER-008"))).isTrue());
                assertThat(block.fields().get("audit_trail"))
                        .hasValueSatisfying(
                                is -> assertThat(is.means(Value.of(true))).isTrue());
                assertThat(block.fields().get("purpose"))
                        .hasValueSatisfying(text ->
                                assertThat(text.means(Value.of("a | b"))).isTrue());
                assertThat(block.fields().get("dependencies"))
                        .hasValueSatisfying(list ->
                                assertThat(list.means(Value.of(List.of()))).isTrue());
            });
            assertThat(defects(file)).extracting(Defect::kind).containsExactly(Defect.Kind.OLD_SPELLING);
            assertThat(rest(file)).isEqualTo("# Text\n");
        }
    }

    @Test
    void aBreakAboveItGoesWithIt() {
        assertThat(rest("Text\n\n---\n\n# " + TITLE + "\n\n" + TABLE)).isEqualTo("Text\n");
        assertThat(rest("---\n\n# " + TITLE + "\n" + TABLE)).isEmpty();
        assertThat(rest("\n---\n# " + TITLE + "\n" + TABLE + "\n---\n\nEND L9 DORA BLOCK\n"))
                .isEmpty();
    }

    @Test
    void whatIsNoBreakStays() {
        assertThat(rest("Heading\n---\n\n# " + TITLE + "\n" + TABLE)).isEqualTo("Heading\n---\n");
        assertThat(rest("---\ntitle: x\n---\n\n# " + TITLE + "\n" + TABLE)).isEqualTo("---\ntitle: x\n---\n");
        assertThat(rest("Text\n\n---\n\nmore\n\n# " + TITLE + "\n" + TABLE)).isEqualTo("Text\n\n---\n\nmore\n");
    }

    @Test
    void paragraphsThatItPartsStayApart() {
        String block = "# " + TITLE + "\n\n" + TABLE + "\n# END L9 DORA BLOCK\n";
        assertThat(rest("a\n\n" + block + "b\n")).isEqualTo("a\n\nb\n");
        assertThat(rest("a\n\n---\n\n" + block + "b\n")).isEqualTo("a\n\nb\n");
        assertThat(rest("a\n\n" + block + "\nb\n")).isEqualTo("a\n\nb\n");
    }

    @Test
    void lineEndsAreNoMatter() {
        String file = "Text\n\n---\n\n# " + TITLE + "\n\n" + TABLE + "\n# END L9 DORA BLOCK\n";
        for (String lineEnd : List.of("\r\n", "\r")) {
            String other = "\ufeff" + file.replace("\n", lineEnd);
            assertThat(blocks(other)).hasSize(1);
            assertThat(rest(other)).isEqualTo("\ufeffText" + lineEnd);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n# " + TITLE + "\n\n" + "| a | b |\n|---|---|\n```\n",
                "~~~ md\n# " + TITLE + "\n" + "| a | b |\n|---|---|\n",
                "    # " + TITLE + "\n    | a | b |\n",
                "<!--\n# " + TITLE + "\n| a | b |\n|---|---|\n-->\n",
                "# About " + TITLE + "\n\n| a | b |\n|---|---|\n",
                "> ```\n> # " + TITLE + "\n> ```\n",
                "> ```\n\n> About " + TITLE + "\n",
                "Files end with " + TITLE + "\n"
            })
    void aMentionIsNoBlock(String file) {
        assertThat(blocks(file)).isEmpty();
        assertThat(defects(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# " + TITLE + "\n\nText\n\n" + TABLE,
                "**" + TITLE + "**\n",
                "> # " + TITLE + "\n>\n> | Field | Value |\n> |---|---|\n> | **Component ID** | X |\n",
                ">> ```\n>> ```\n>>" + TITLE + "\n",
                "> ~~~\n\n> " + TITLE + "\n"
            })
    void aTitleWithoutATableOfItsOwnIsToldAndLeftOut(String file) {
        assertThat(blocks(file)).isEmpty();
        assertThat(defects(file))
                .extracting(Defect::kind)
                .containsExactlyInAnyOrder(Defect.Kind.OLD_SPELLING, Defect.Kind.SYNTAX);
    }

    @Test
    void whereNobodyNamedTheColumnsTheFirstRowIsAField() {
        String head = "# " + TITLE + "\n\n| **Component ID** | PAY-OPER-333 |\n";
        OldBlock block = blocks(head + "| --- | --- |\n| Layer | a |\n").get(0);
        assertThat(Plain.of(block.fields()))
                .isEqualTo(Map.of("component_id", "PAY-OPER-333", "layer", "a", "dependencies", List.of()));
        assertThat(defects(head + "| --- | --- |\n| Component ID | X |\n"))
                .extracting(Defect::message)
                .anyMatch(message -> message.contains("`component_id` stands there twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Field | Value |\n| **Component ID** | X |\n",
                "| Field | Value |\n",
                "| Field | Value |\n|---|---|\n| **Component ID** |\n",
                "| Field | Value |\n|---|---|\n| **Component ID** | X | Y |\n",
                "| Field | Value |\n|---|---|\n| Layer | a |\n| **Layer** | b |\n",
                "| Field | Value |\n|---|---|\n| Layer | a |\nDomain | b |\n"
            })
    void whatCannotBeReadIsToldAndLeftOut(String table) {
        String file = "# " + TITLE + "\n\n" + table;
        assertThat(blocks(file)).isEmpty();
        assertThat(defects(file))
                .extracting(Defect::kind)
                .startsWith(Defect.Kind.OLD_SPELLING)
                .contains(Defect.Kind.SYNTAX);
    }

    @Test
    void whereThereIsABlockOfTodayOnlyOldBlocksAreAskedFor() {
        String file = "---\ndora_block:\n  layer: \"a\"\n---\n# " + TITLE + "\n" + TABLE;
        assertThat(defects(file)).extracting(Defect::kind).doesNotContain(Defect.Kind.OLD_SPELLING);
        assertThat(blocks(file)).hasSize(1);
    }

    @Test
    void whateverIsDamagedThePartsAreOnesOfTheFile() {
        List<String> pieces = List.of(
                "|",
                "---",
                "\n",
                "\r",
                "# " + TITLE + "\n",
                TABLE,
                "```\n",
                "<!--",
                "\\",
                "**",
                "END L9 DORA BLOCK\n",
                " ");
        Damage damage = new Damage(99, pieces);
        int readable = 0;
        String file = "Text\n\n---\n\n# " + TITLE + "\n\n" + TABLE + "\n# END L9 DORA BLOCK\n";
        for (int i = 0; i < 5_000; i++) {
            SourceText text = damage.changed(file, TABLE).orElseGet(() -> SourceText.of(file));
            int end = text.bodyStart();
            for (OldBlock block : FORMAT.oldBlocks(text)) {
                readable++;
                Span part = block.parts().get(0);
                assertThat(part.start()).isGreaterThanOrEqualTo(end);
                assertThat(part.end()).isBetween(part.start() + 1, text.length());
                end = part.end();
            }
            assertThat(FORMAT.scan(text, Markers.DEFAULT)).isInstanceOf(Scan.class);
        }
        assertThat(readable).isGreaterThan(1_000);
    }

    @Test
    void manyTitlesAndTablesTakeLinearTime() {
        String titles = ("# " + TITLE + "\n\n").repeat(20_000);
        assertThat(blocks(titles)).isEmpty();
        assertThat(blocks(("# " + TITLE + "\n\n" + TABLE).repeat(5_000))).hasSize(5_000);
    }
}
