package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockUnderTest;
import io.l9.dora.format.Damage;
import io.l9.dora.format.OldBlockLaws;
import io.l9.dora.format.Plain;
import io.l9.dora.format.RandomData;
import io.l9.dora.format.ScanLaws;
import io.l9.dora.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonOldBlocksTest {

    private static final String RULE = "# " + "=".repeat(76) + "\n";
    private static final String GENERATED = RULE
            + "# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT\n"
            + RULE
            + "__dora_block__ = {\n    \"component_id\": \"SYM-CORE-001\",\n    \"layer\": \"core\",\n}\n\n"
            + RULE
            + "# END L9 DORA BLOCK\n"
            + RULE;
    private static final String TOP_HALF = RULE
            + "__dora_meta__ = {\n    # Identity\n    \"component_name\": \"Symbols\",\n    \"layer\": \"core\",\n}\n"
            + RULE;
    private static final String END_HALF = RULE
            + "# DORA FOOTER META - AUTO-GENERATED - DO NOT EDIT MANUALLY\n"
            + RULE
            + "__dora_footer__ = {\n    \"component_id\": \"SYM-CORE-001\",\n    \"layer\": \"other\",\n}\n";
    private static final String TRACE = RULE
            + "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n"
            + "# Written on every run\n"
            + RULE
            + "__l9_trace__ = {\"task\": \"\"}\n"
            + RULE
            + "# END L9 DORA BLOCK\n"
            + RULE;
    private static final String HEADER = "# DORA PROTOCOL METADATA\n__dora_block__ = {}\n# END DORA BLOCK\n";

    private final PythonFormat format = new PythonFormat();

    private Scan scan(String file) {
        return format.scan(SourceText.of(file), Markers.DEFAULT);
    }

    private String without(String file) {
        SourceText text = SourceText.of(file);
        SourceText rest = OldBlockLaws.without(text, format.oldBlocks(text));
        return rest.string(0, rest.length());
    }

    private static List<Defect.Kind> kinds(Scan scan) {
        return scan.defects().stream().map(Defect::kind).toList();
    }

    @Test
    void aGeneratedBlockAtTheEndIsFoundAndSaidToBeOld() {
        String file = "'''Doc.'''\n\nimport os\n\n" + GENERATED;
        Scan.Found found = (Scan.Found) scan(file);
        assertThat(kinds(found)).containsExactly(Defect.Kind.OLD_SPELLING);
        assertThat(found.defects().get(0).message())
                .contains(
                        "`__dora_block__` of line 8 behind the marker `# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT`");
        assertThat(SourceText.of(file).string(found.block().span())).isEqualTo(GENERATED.strip());
        OldBlock old = format.oldBlocks(SourceText.of(file)).get(0);
        assertThat(Plain.of(old.fields())).isEqualTo(Map.of("component_id", "SYM-CORE-001", "layer", "core"));
        assertThat(without(file)).isEqualTo("'''Doc.'''\n\nimport os\n");
    }

    @Test
    void itsEndMarkerIsNoTraceThatWasLeft() {
        BlockKind trace = BlockKind.TRACE;
        Scan scan = format.tail(trace).orElseThrow().scan(SourceText.of("x = 1\n" + GENERATED), trace.markers());
        assertThat(scan).isInstanceOf(Scan.Absent.class);
        assertThat(scan.defects()).isEmpty();
        Scan beside = format.tail(trace).orElseThrow().scan(SourceText.of(GENERATED + TRACE), trace.markers());
        assertThat(beside).isInstanceOf(Scan.Found.class);
        assertThat(beside.defects()).isEmpty();
    }

    @Test
    void twoHalvesAreOneHeaderThatIsNotThere() {
        String file = "'''Doc.'''\n\n" + TOP_HALF + "\nimport os\n\n\n" + END_HALF + TRACE;
        Scan.Absent absent = (Scan.Absent) scan(file);
        assertThat(kinds(absent)).containsExactly(Defect.Kind.OLD_SPELLING);
        assertThat(absent.defects().get(0).message())
                .endsWith("`__dora_meta__` of line 4 and `__dora_footer__` of line 17");
        OldBlock old = format.oldBlocks(SourceText.of(file)).get(0);
        assertThat(List.copyOf(Plain.of(old.fields()).entrySet()))
                .isEqualTo(List.of(
                        Map.entry("component_name", "Symbols"),
                        Map.entry("layer", "core"),
                        Map.entry("component_id", "SYM-CORE-001")));
        assertThat(without(file)).isEqualTo("'''Doc.'''\n\nimport os\n\n" + TRACE);
    }

    @Test
    void eitherHalfMayBeAlone() {
        assertThat(kinds(scan("x = 1\n" + END_HALF + RULE))).containsExactly(Defect.Kind.OLD_SPELLING);
        assertThat(without("x = 1\n" + END_HALF + RULE)).isEqualTo("x = 1\n");
        assertThat(kinds(scan(TOP_HALF))).containsExactly(Defect.Kind.OLD_SPELLING);
        assertThat(without(TOP_HALF)).isEmpty();
    }

    @Test
    void nothingElseGoes() {
        assertThat(without(TOP_HALF + "# SETTINGS\n" + RULE + "x = 1\n"))
                .isEqualTo(RULE + "# SETTINGS\n" + RULE + "x = 1\n");
        assertThat(without(RULE + "# SETTINGS\n" + TOP_HALF)).isEqualTo(RULE + "# SETTINGS\n" + RULE);
        assertThat(without("x = 1; __dora_meta__ = {}; y = 2\n")).isEqualTo("x = 1; y = 2\n");
        assertThat(without("__dora_meta__ = {}  # why\n")).isEqualTo("  # why\n");
        assertThat(without("x = 1\n" + RULE + END_HALF)).isEqualTo("x = 1\n" + RULE);
        assertThat(without("__dora_meta__ = {}\n\n__dora_footer__ = {}\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__dora_meta__ = load()\n",
                "__dora_meta__ = {}\n__dora_meta__ = {}\n",
                "__dora_meta__ = {}\n__dora_footer__ = [1]\n",
                "x, __dora_footer__ = {}, {}\n"
            })
    void whatCannotBeReadIsTold(String file) {
        Scan scan = scan(file);
        assertThat(scan).isInstanceOf(Scan.Absent.class);
        assertThat(kinds(scan)).contains(Defect.Kind.OLD_SPELLING).hasSize(2);
        assertThat(format.oldBlocks(SourceText.of(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = '''\n__dora_meta__ = {}\n'''\n",
                "def f():\n    __dora_meta__ = {}\n",
                "print(__dora_footer__)\n",
                "# __dora_meta__ = {}\n"
            })
    void aMentionIsNoBlock(String file) {
        assertThat(scan(file).defects()).isEmpty();
        assertThat(format.oldBlocks(SourceText.of(file))).isEmpty();
    }

    @Test
    void besideAHeaderTheyAreFoundByThoseWhoAsk() {
        String file = HEADER + "\n" + TOP_HALF + "\nimport os\n";
        assertThat(scan(file)).isInstanceOf(Scan.Found.class);
        assertThat(scan(file).defects()).isEmpty();
        assertThat(without(file)).isEqualTo(HEADER + "\nimport os\n");
        assertThat(without(HEADER + "\nimport os\n\n" + GENERATED)).isEqualTo(HEADER + "\nimport os\n");
    }

    /** What is left is the file without the parts, and has neither an old block nor the rest of one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withoutItsPartsNothingOfItIsLeft(long seed) {
        Damage random = new Damage(seed, List.of());
        for (int i = 0; i < 300; i++) {
            String start = random.oneOf(List.of("", "#!/usr/bin/env python3\n", "'''Doc.'''\n", "'''Doc.'''\n\n"));
            String top = random.oneOf(List.of("", TOP_HALF, TOP_HALF + "\n", "__dora_meta__ = {'a': ('b' 'c')}\n\n"));
            String body = random.oneOf(
                    List.of("", "import os\n", "\nimport os\n\n\n", RULE + "# TITLE\n" + RULE + "x = 1\n"));
            String end =
                    random.oneOf(List.of("", "\n" + END_HALF, END_HALF + RULE, "\n" + GENERATED, GENERATED + "\n"));
            String trace = random.oneOf(List.of("", TRACE, "\n" + TRACE));
            String lineEnd = random.oneOf(List.of("\n", "\r\n", "\r"));
            String file = (start + top + body + end + trace).replace("\n", lineEnd);
            OldBlockLaws.check(format, file.getBytes(StandardCharsets.UTF_8));
            String rest = without(file);
            assertThat(code(rest)).as(file).isEqualTo(code(start + body + trace));
            assertThat(scan(rest)).isInstanceOf(Scan.Absent.class);
            assertThat(kinds(scan(rest))).as(rest).isEmpty();
            assertThat(rest).contains(trace.strip().replace("\n", lineEnd));
            assertThat(format.oldBlocks(SourceText.of(rest))).isEmpty();
        }
    }

    /** Returns a text without line ends and rules: one between an old block and another comment is that comment's, and stays. */
    private static String code(String text) {
        return text.replaceAll("[\r\n]", "").replace(RULE.strip(), "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damagedOnesKeepTheLaws(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 300; i++) {
            String file = random.damaged(TOP_HALF + "\nimport os\n\n" + END_HALF + TRACE + GENERATED);
            OldBlockLaws.check(format, file.getBytes(StandardCharsets.UTF_8));
            ScanLaws.check(format, file.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** More than linear time would show in a build that never ends. */
    @Test
    void manyOfThemAreReadInLinearTime() {
        for (String piece : List.of(GENERATED, TOP_HALF, END_HALF, TRACE, GENERATED + TRACE, TOP_HALF + END_HALF)) {
            String file = piece.repeat(2_000_000 / piece.length());
            OldBlockLaws.check(format, file.getBytes(StandardCharsets.UTF_8));
            for (BlockKind kind : BlockKind.values()) {
                ScanLaws.check(new BlockUnderTest(format, kind), file.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
