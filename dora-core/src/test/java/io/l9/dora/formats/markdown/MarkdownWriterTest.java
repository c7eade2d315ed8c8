package io.l9.dora.formats.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.Plain;
import io.l9.dora.text.SourceText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWriterTest {

    private static final NewBlock RENDERED = new NewBlock(
            Plain.mapping(Map.of("a", "1")), Optional.of("# DORA PROTOCOL METADATA\ndora_block:\n  a: \"1\""));

    private final MarkdownFormat format = new MarkdownFormat();
    private final BlockWriter writer = format.writer();

    private Block block(SourceText text) {
        return ((Scan.Found) format.scan(text, Markers.DEFAULT)).block();
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }

    @Test
    void writesTheLinesOfATemplateWithTheLineEndsOfTheFile() {
        SourceText text = SourceText.of("# Title\r\n");
        Scan.Place place = ((Scan.Absent) format.scan(text, Markers.DEFAULT)).place();
        assertThat(shown(writer.add(text, place, RENDERED, Markers.DEFAULT).applyTo(text)))
                .isEqualTo(
                        "---\r\n# DORA PROTOCOL METADATA\r\ndora_block:\r\n  a: \"1\"\r\n\r\n---\r\n\r\n# Title\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "---\\ndora_block: {a: 1}\\ntitle: x\\n---\\n@---\\ntitle: x\\n---\\n",
                "---\\ntitle: x\\n\\ndora_block: {a: 1}\\n\\ndate: y\\n---\\n@---\\ntitle: x\\n\\ndate: y\\n---\\n",
                "---\\ndora_block: {a: 1}\\n---\\ntext@---\\n---\\ntext",
                "---\\ndora_block: {a: 1}\\n\\n---\\ntext@---\\n---\\ntext",
                "---\\ndora_block: {a: 1}\\n\\n---\\n\\ntext@text",
                "---\\ndora_block: {a: 1}\\n\\n...\\n\\ntext@---\\n...\\n\\ntext",
                "--- \\ndora_block: {a: 1}\\n\\n---\\n\\ntext@--- \\n---\\n\\ntext",
                "---\\n\\ndora_block: {a: 1}\\n\\n---\\n\\ntext@---\\n\\n---\\n\\ntext",
                "---\\nx: |+\\n  y\\n\\ndora_block: {a: 1}\\n---\\n@---\\nx: |+\\n  y\\n\\n---\\n",
                "---\\n{title: x, dora_block: {a: 1}}\\n---\\n@---\\n{title: x}\\n---\\n",
            })
    void takesAwayWhatPeopleWrote(String file, String expected) {
        SourceText text = SourceText.of(file.replace("\\n", "\n"));
        assertThat(shown(writer.remove(text, block(text), Markers.DEFAULT).applyTo(text)))
                .isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void replacesABlockWhereverItStands() {
        SourceText text =
                SourceText.of("---\ntitle: x\n# DORA PROTOCOL METADATA\ndora_block: {b: 2} # old\ndate: y\n---\n");
        assertThat(shown(writer.replace(text, block(text), RENDERED, Markers.DEFAULT)
                        .applyTo(text)))
                .isEqualTo("---\ntitle: x\n# DORA PROTOCOL METADATA\ndora_block:\n  a: \"1\"\ndate: y\n---\n");
    }
}
