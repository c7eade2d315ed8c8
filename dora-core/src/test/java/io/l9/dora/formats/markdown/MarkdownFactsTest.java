package io.l9.dora.formats.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.format.Facts;
import io.l9.dora.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFactsTest {

    private static Optional<String> summaryOf(String file) {
        Facts facts = new MarkdownFormat().facts(SourceText.of(file), "a/b.md");
        assertThat(facts.imports()).isEmpty();
        return facts.summary();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "# Title@Title",
                "text\\n\\n## The `title` of it ##\\n@The `title` of it",
                "   # Title #\\n@Title",
                "# C#\\n@C#",
                "#no heading\\n\\n# Title@Title",
                "#\\n# Title@Title",
                "####### seven\\n###### Title@Title",
                "Title\\n=====@Title",
                "\\nTitle of it  \\n---\\n@Title of it",
                "one\\ntwo\\n---\\n# Title@Title",
                "- item\\n---\\n# Title@Title",
                "> quote\\n---\\n# Title@Title",
                "1. item\\n===\\n# Title@Title",
                "| table |\\n---\\n# Title@Title",
                "    # code\\n# Title@Title",
                "\\t# code\\n# Title@Title",
                "```\\n# code\\n```\\n# Title@Title",
                "~~~~ sh\\n# code\\n~~~\\n# code\\n~~~~~\\n# Title@Title",
                "```\\n# code\\n``` x\\n# code\\n```\\n# Title@Title",
                "``` a ` b\\n# Title@Title",
                "<!-- # hidden\\n# hidden -->\\n# Title@Title",
                "---\\n# a comment\\ntitle: x\\n---\\n# Title@Title",
                "---\\n# Title\\n- a\\n---\\n@Title",
                "---\\nnever closed\\n\\n# Title@Title",
                "+++\\n# a comment\\n+++\\n# Title@Title",
            })
    void isTheFirstHeading(String escaped, String expected) {
        String file = escaped.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(summaryOf(file)).hasValue(expected);
        assertThat(summaryOf("\uFEFF" + file.replace("\n", "\r\n"))).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "---\ntitle: x\n---\ntext\n",
                "```\n# never closed\n",
                "<!--\n# never closed\n",
                "+++\n# never closed\n",
                "=====\n",
                "\n---\n",
                "[x]: y\n\n---\n"
            })
    void isNothingWhereThereIsNone(String file) {
        assertThat(summaryOf(file)).isEmpty();
    }

    @Test
    void isNotLookedForWithoutEnd() {
        assertThat(summaryOf("text\n".repeat(10_000) + "# Title\n")).hasValue("Title");
        assertThat(summaryOf("text\n".repeat(20_000) + "# Title\n")).isEmpty();
    }
}
