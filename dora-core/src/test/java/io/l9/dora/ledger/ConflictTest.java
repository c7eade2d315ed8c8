package io.l9.dora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictTest {

    @Test
    void aFileWithoutAConflictIsItsOnlySide() {
        assertThat(sides("a\n ======= \n <<<<<<< x\n<<<<<<x\n").orThrow()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eachSideHasItsOwnLinesAndTheCommonOnes(String lineBreak) {
        assertThat(lines("""
                common
                <<<<<<< HEAD
                ours
                ||||||| 1234567
                <<<<<<<<< Temporary merge branch 1
                ancestor
                =========
                >>>>>>>>> Temporary merge branch 2
                =======
                theirs
                >>>>>>> branch
                between
                <<<<<<<
                =======
                more of theirs
                >>>>>>>
                end
                """.replace("\n", lineBreak)))
                .containsExactly(
                        List.of("common", "ours", "between", "end"),
                        List.of("common", "theirs", "between", "more of theirs", "end"));
    }

    @Test
    void everyByteStaysWhereItWas() {
        String text = "{\n<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n}";
        for (byte[] side : sides(text).orThrow()) {
            String shown = new String(side, StandardCharsets.UTF_8);
            assertThat(shown).hasSameSizeAs(text);
            shown.chars()
                    .filter(c -> c != ' ')
                    .forEach(c -> assertThat(text.indexOf(c)).isEqualTo(shown.indexOf(c)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< a\n",
                "<<<<<<< a\n=======\n",
                "<<<<<<< a\n>>>>>>> b\n",
                "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n",
                "<<<<<<< a\n=======\n=======\n>>>>>>> b\n",
                "<<<<<<< a\n=======\n|||||||\n>>>>>>> b\n",
                ">>>>>>> b\n<<<<<<< a\n=======\n>>>>>>> b\n",
            })
    void markersThatDoNotBelongTogetherAreAnError(String text) {
        assertThat(sides(text).diagnostics())
                .singleElement()
                .asString()
                .startsWith("r.json:")
                .contains("`git checkout --merge -- r.json`");
    }

    @Test
    void longLinesOfMarkersTakeLinearTime() {
        assertThat(sides("x" + "<".repeat(5_000_000)).orThrow()).hasSize(1);
        assertThat(sides("<<<<<<< a\n".repeat(300_000)).value()).isEmpty();
    }

    private static List<List<String>> lines(String text) {
        return sides(text).orThrow().stream()
                .map(side -> Stream.of(new String(side, StandardCharsets.UTF_8).split("[\r\n ]{2,}|[\r\n]", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .toList();
    }

    private static Checked<List<byte[]>> sides(String text) {
        return Conflict.sides("r.json", SourceText.of(text), text.getBytes(StandardCharsets.UTF_8));
    }
}
