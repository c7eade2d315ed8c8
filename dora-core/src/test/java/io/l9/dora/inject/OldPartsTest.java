package io.l9.dora.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.OldBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A format that takes more for an old block than the block does not get it out of a file. */
class OldPartsTest {

    private static final String RULE = "# ====\n";
    private static final String START = "# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT\n";
    private static final String END = "# END L9 DORA BLOCK\n";
    private static final String KEY = "key: {a: 1}";

    /** Returns what is said of a part that holds a block and what is around it. */
    private static Optional<String> around(String above, String below) {
        String file = above + KEY + below;
        Span held = new Span(above.length(), above.length() + KEY.length());
        return objection(file, List.of(new Span(0, file.length())), List.of(held));
    }

    private static Optional<String> objection(String file, List<Span> parts, List<Span> held) {
        return OldParts.objection(
                new OldBlock("x", parts, held, new Value.Mapping(List.of(), held.get(0))), SourceText.of(file));
    }

    @Test
    void whatCameWithABlockGoes() {
        for (String above : List.of(
                "", "\n", ",\n  ", RULE + START + RULE, "\r\n" + START + "# Who it is\n", "---\n\n## " + START)) {
            for (String below : List.of(
                    "", "\n", ";", "  # why\n", "\n# Words\n" + RULE + END + RULE, "\n\n**END L9 DORA BLOCK**\n\n")) {
                assertThat(around(above, below)).as(above + KEY + below).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n",
                "# words\n",
                "a\r",
                "# words\n# L9 DORA BLOCK\n",
                "# L9 DORA BLOCK\na: 1\n",
                "x = 1; ",
                "- 1\n",
                "\u00fc\n"
            })
    void nothingElseAboveItGoes(String above) {
        assertThat(around(above, ""))
                .hasValueSatisfying(words -> assertThat(words).endsWith("` is no part of the old block and would go"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\na: 1",
                "\n# words\n",
                " a",
                "\n# END L9 DORA BLOCK\n# words",
                "\nb: 2\n# END L9 DORA BLOCK\n",
                "; x = 1"
            })
    void nothingElseBelowItGoes(String below) {
        assertThat(around("", below))
                .hasValueSatisfying(words -> assertThat(words).endsWith("` is no part of the old block and would go"));
    }

    @Test
    void aPartHoldsSomethingOfTheBlock() {
        List<Span> held = List.of(new Span(5, 8));
        assertThat(objection("0123456789", held, held)).isEmpty();
        assertThat(objection("0123456789", List.of(new Span(1, 4)), held)).isPresent();
        assertThat(objection("0123456789", List.of(new Span(5, 7)), held)).isPresent();
        assertThat(objection("01234567# 9", List.of(new Span(5, 8), new Span(9, 10)), held))
                .isPresent();
    }

    @Test
    void partsFollowEachOtherInTheBodyAndHoldAllValues() {
        SourceText text = SourceText.of("\ufeff0123456789");
        Value.Mapping fields = new Value.Mapping(
                List.of(new Value.Entry(Value.of("layer"), new Value.Text("4", new Span(6, 7)))), new Span(5, 8));
        assertThat(OldParts.objection(new OldBlock("x", List.of(new Span(5, 8)), fields), text))
                .isEmpty();
        for (List<Span> parts : List.of(
                List.of(new Span(0, 8)),
                List.of(new Span(5, 14)),
                List.of(Span.at(5), new Span(5, 8)),
                List.of(new Span(5, 8), new Span(7, 9)),
                List.of(new Span(7, 9), new Span(5, 7)))) {
            assertThat(OldParts.objection(new OldBlock("x", parts, fields), text))
                    .contains("the parts of the old block are none of the file");
        }
        assertThat(OldParts.objection(new OldBlock("x", List.of(new Span(3, 6)), fields), text))
                .contains("a value of the old block would be left");
    }
}
