package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTailTest {

    private static final String RULE = "# " + "=".repeat(76) + "\n";
    private static final String TRACE = RULE
            + "# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n"
            + RULE
            + "__l9_trace__ = {\n    \"task\": \"\",\n}\n"
            + RULE
            + "# END L9 DORA BLOCK\n"
            + RULE;
    private static final String FOOTER = RULE
            + "# L9 FOOTER META\n"
            + RULE
            + "__footer_meta__ = {\n    \"component_id\": \"SYM-CORE-001\",\n}\n"
            + RULE
            + "# END L9 FOOTER META\n"
            + RULE;

    private static Scan scan(BlockKind kind, String file) {
        return format(kind).scan(SourceText.of(file), kind.markers());
    }

    private static BlockFormat format(BlockKind kind) {
        return new PythonFormat().tail(kind).orElseThrow();
    }

    private static String added(BlockKind kind, String file, Map<String, Value> fields) {
        SourceText text = SourceText.of(file);
        Scan.Absent absent = (Scan.Absent) scan(kind, file);
        SourceText with = format(kind)
                .writer()
                .add(text, absent.place(), NewBlock.of(Value.of(fields)), kind.markers())
                .applyTo(text);
        return with.string(0, with.length());
    }

    @Test
    void theyStandAtTheEndWithOneEmptyLineBetween() {
        Map<String, Value> trace = Map.of("task", Value.of(""));
        Map<String, Value> footer = Map.of("component_id", Value.of("SYM-CORE-001"));
        String traced = added(BlockKind.TRACE, "import os\n", trace);
        assertThat(traced).isEqualTo("import os\n\n" + TRACE);
        assertThat(added(BlockKind.FOOTER, traced, footer)).isEqualTo("import os\n\n" + FOOTER + "\n" + TRACE);
        String footed = added(BlockKind.FOOTER, "import os\n", footer);
        assertThat(added(BlockKind.TRACE, footed, trace)).isEqualTo("import os\n\n" + FOOTER + "\n" + TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \t\n\f\n"})
    void whatIsInItsPlaceIsFoundWithoutDefects(String end) {
        for (String between :
                new String[] {"", "\n", "\n\n__all__ = ['f']\n\n", "__all__: list[str] = [\n    'f',\n];\n"}) {
            String file = "import os\n" + FOOTER + between + TRACE + end;
            SourceText text = SourceText.of(file);
            Scan.Found footer = (Scan.Found) scan(BlockKind.FOOTER, file);
            Scan.Found trace = (Scan.Found) scan(BlockKind.TRACE, file);
            assertThat(footer.defects()).as(file).isEmpty();
            assertThat(trace.defects()).as(file).isEmpty();
            assertThat(text.string(footer.block().span())).isEqualTo(FOOTER.strip());
            assertThat(text.string(trace.block().span())).isEqualTo(TRACE.strip());
        }
    }

    /** In what some tools write, the rule below a footer is the one above the trace. */
    @Test
    void aRuleBetweenTwoBlocksBelongsToOne() {
        String footer = "__footer_meta__ = {}\n";
        SourceText text = SourceText.of(footer + TRACE);
        Scan.Found found = (Scan.Found) scan(BlockKind.FOOTER, footer + TRACE);
        assertThat(text.string(found.block().span())).isEqualTo(footer.strip());

        String closed = FOOTER + TRACE.substring(RULE.length());
        Scan.Found trace = (Scan.Found) scan(BlockKind.TRACE, closed);
        Span rest = trace.block().span();
        assertThat(((Scan.Found) scan(BlockKind.FOOTER, closed)).block().span().end())
                .isLessThan(rest.start());
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, '{TRACE}x = 1\n', 10",
        "TRACE, '{TRACE}\n# the last word\n', 11",
        "TRACE, '{TRACE}{FOOTER}', 10",
        "TRACE, '{TRACE}__all__ = []\n', 10",
        "FOOTER, '{FOOTER}x = 1\n', 10",
        "FOOTER, '{FOOTER}\n# the last word\n', 11",
        "FOOTER, '{FOOTER}__all__ = []\n__all__ = []\n', 11",
        "FOOTER, '{FOOTER}__all__ += []\n', 10",
        "FOOTER, '{FOOTER}print(__all__)\n', 10",
        "FOOTER, '{FOOTER}\n{TRACE}\n\nx = 1\n', 22",
        "FOOTER, '{FOOTER}\n{TRACE}__all__ = []\n', 20",
        "FOOTER, '{FOOTER}x = 1\n{TRACE}', 10",
        "FOOTER, '{FOOTER}\nif x:\n    __l9_trace__ = {}\n', 11"
    })
    void whatStandsBehindOneIsTold(BlockKind kind, String file, int line) {
        String whole = file.replace("{TRACE}", TRACE).replace("{FOOTER}", FOOTER);
        Scan scan = scan(kind, whole);
        assertThat(scan).isInstanceOf(Scan.Found.class);
        assertThat(scan.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Defect.Kind.MISPLACED);
            assertThat(defect.message()).startsWith("line " + line + " stands behind the ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'__l9_trace__ = {}\n', MARKER;MARKER",
        "'# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n__l9_trace__ = {}\n', MARKER",
        "'# L9 DORA BLOCK - AUTO-UPDATED - DO NOT EDIT\n{TRACE}', MARKER",
        "'{TRACE}\n{TRACE}', MISPLACED;SECOND_BLOCK",
        "'__l9_trace__ = load()\n', SYNTAX",
        "'__l9_trace__ = [1]\n', SYNTAX",
        "'__l9_trace__ |= {}\n', SYNTAX",
        "'a, __l9_trace__ = {}, {}\n', SYNTAX",
        "'def f():\n    __l9_trace__ = {}\n', MISPLACED",
        "'# END L9 DORA BLOCK\n', MARKER",
        "'print(__l9_trace__)\n', ''"
    })
    void whatIsWrongIsTold(String file, String kinds) {
        Scan scan = scan(BlockKind.TRACE, file.replace("{TRACE}", TRACE));
        String found = scan.defects().stream()
                .map(defect -> defect.kind().name())
                .sorted()
                .reduce((one, other) -> one + ";" + other)
                .orElse("");
        assertThat(found).isEqualTo(kinds == null ? "" : kinds);
    }

    @Test
    void aHeaderStandsInFrontOfBlocksThatAreAllThereIs() {
        for (String above : new String[] {"", "# Licence\n\n"}) {
            String file = above + FOOTER + "\n" + TRACE;
            Scan.Absent absent = (Scan.Absent) new PythonFormat().scan(SourceText.of(file), BlockKind.HEADER.markers());
            assertThat(absent.place().offset()).isEqualTo(above.stripTrailing().length() + (above.isEmpty() ? 0 : 1));
        }
    }
}
