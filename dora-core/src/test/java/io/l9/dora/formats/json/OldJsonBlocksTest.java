package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key that was a block before today's format. */
class OldJsonBlocksTest {

    private static final JsonFormat FORMAT = new JsonFormat();

    private static List<OldBlock> blocks(String file) {
        return FORMAT.oldBlocks(SourceText.of(file));
    }

    private static Scan scan(String file) {
        return FORMAT.scan(SourceText.of(file), Markers.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "{'a': 1, '_l9_dora': {'b': 2}} ! {'a': 1}",
                "{'a': 1,^  '_l9_dora': {'b': 2}^} ! {'a': 1^}",
                "{^  '_l9_dora': {'b': 2},^  'a': 1^} ! {^  'a': 1^}",
                "{'x': [], '_l9_dora': {}, 'a': 1} ! {'x': [], 'a': 1}",
                "{ '_l9_dora': {'b': 2} } ! { }",
                "{'a': 1, '\\u005fl9_dora': {'b': 2}} ! {'a': 1}",
                "{'_dora_block': {}, '_l9_dora': {'b': 2}} ! {'_dora_block': {}}"
            })
    void theKeyGoesWithItsComma(String before, String after) {
        String file = before.replace('\'', '"').replace('^', '\n');
        Span part = blocks(file).get(0).parts().get(0);
        SourceText text = SourceText.of(file);
        assertThat(text.string(0, part.start()) + text.string(part.end(), text.length()))
                .isEqualTo(after.replace('\'', '"').replace('^', '\n'));
    }

    @Test
    void itIsToldWhereThereIsNoBlockOfToday() {
        assertThat(scan("{\"a\": 1, \"_l9_dora\": {}}")).isInstanceOfSatisfying(Scan.Absent.class, absent -> {
            assertThat(absent.place().offset()).isEqualTo(1);
            assertThat(absent.defects()).singleElement().satisfies(defect -> {
                assertThat(defect.kind()).isEqualTo(Defect.Kind.OLD_SPELLING);
                assertThat(defect.span()).isEqualTo(new Span(9, 19));
            });
        });
        assertThat(scan("{\"_dora_block\": {}, \"_l9_dora\": {}}").defects()).isEmpty();
        assertThat(scan("{\"_l9_dora\": {}, \"_dora_block\": {}}").defects())
                .extracting(Defect::kind)
                .containsExactly(Defect.Kind.MISPLACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {\"_l9_dora\": {}}}",
                "[{\"_l9_dora\": {}}]",
                "{\"a\": \"_l9_dora\", \"l9_dora\": {}, \"_L9_DORA\": {}}",
                "// {\"_l9_dora\": {}}"
            })
    void aMentionIsNoBlock(String file) {
        assertThat(blocks(file)).isEmpty();
        assertThat(scan(file).defects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"_l9_dora\": []}",
                "{\"_l9_dora\": {\"a\": 1, \"a\": 2}}",
                "{\"_l9_dora\": {\"a\": 1",
                "{\"_l9_dora\": {\"a\": tru}, \"b\": 1}",
                "{\"_l9_dora\":"
            })
    void whatCannotBeReadIsToldAndLeftOut(String file) {
        assertThat(blocks(file)).isEmpty();
        assertThat(scan(file)).isInstanceOf(Scan.Absent.class);
        assertThat(scan(file).defects())
                .extracting(Defect::kind)
                .startsWith(Defect.Kind.OLD_SPELLING)
                .contains(Defect.Kind.SYNTAX);
    }

    @Test
    void aTextThatIsNoJsonBehindItTakesItsBlockInASidecar() {
        assertThat(scan("{\"_l9_dora\": {}, // why\n \"a\": 1}"))
                .isInstanceOfSatisfying(
                        Scan.Absent.class, absent -> assertThat(absent.place()).isEqualTo(JsonScan.NOT_PLAIN.place()));
        assertThat(blocks("{\"_l9_dora\": {}, // why\n \"a\": 1}")).hasSize(1);
    }
}
