package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.Plain;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlWriterTest {

    private static final Value.Mapping FIELDS = Plain.mapping(Map.of("a", "1"));
    private static final String LINES = "# DORA PROTOCOL METADATA\n\ndora_block:\n  a: \"1\"\n# END DORA BLOCK";

    private final YamlFormat format = new YamlFormat();
    private final BlockWriter writer = format.writer();

    private Block block(SourceText text) {
        return ((Scan.Found) format.scan(text, Markers.DEFAULT)).block();
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }

    private String added(String file, Carrier carrier, NewBlock block) {
        SourceText text = SourceText.of(file);
        Scan.Place place = ((Scan.Absent) format.scan(text, Markers.DEFAULT)).place();
        return shown(writer.add(text, new Scan.Place(carrier, place.offset()), block, Markers.DEFAULT)
                .applyTo(text));
    }

    private String removed(String file) {
        SourceText text = SourceText.of(file);
        return shown(writer.remove(text, block(text), Markers.DEFAULT).applyTo(text));
    }

    @Test
    void makesASidecarOfAnEmptyText() {
        SourceText empty = SourceText.of("");
        String sidecar = shown(writer.add(empty, new Scan.Place(Carrier.KEY, 0), NewBlock.of(FIELDS), Markers.DEFAULT)
                .applyTo(empty));

        assertThat(sidecar).startsWith("# ====").endsWith("====\n");
        assertThat(block(SourceText.of(sidecar)).fields().means(FIELDS)).isTrue();
        assertThat(removed(sidecar)).isEmpty();
    }

    @Test
    void writesTheLinesOfATemplateWithTheLineEndsOfTheFile() {
        NewBlock rendered = new NewBlock(FIELDS, Optional.of(LINES));

        assertThat(added("---\r\nb: 1\r\n", Carrier.KEY, rendered))
                .isEqualTo("---\r\n" + LINES.replace("\n", "\r\n") + "\r\n\r\nb: 1\r\n");
        assertThat(added("b: 1\n", Carrier.COMMENT, rendered))
                .isEqualTo("# # DORA PROTOCOL METADATA\n#\n# dora_block:\n#   a: \"1\"\n# # END DORA BLOCK\n\nb: 1\n");
    }

    @Test
    void putsCommentsAboveADocumentThatStartsBehindItsDashes() {
        assertThat(added("# c\n--- !!map\nb: 1\n", Carrier.COMMENT, new NewBlock(FIELDS, Optional.of(LINES))))
                .startsWith("# c\n\n# # DORA")
                .endsWith("# # END DORA BLOCK\n--- !!map\nb: 1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "dora_block: {a: 1}\\nb: 1\\n|b: 1\\n",
                "dora_block: {a: 1} # why\\n\\nb: 1\\n|b: 1\\n",
                "b: 1\\n\\ndora_block:\\n  a: 1\\n|b: 1\\n",
                "b: 1\\n\\ndora_block:\\n  a: 1|b: 1",
                "b: 1\\n\\ndora_block:\\n  a: 1\\n\\nc: 1\\n|b: 1\\n\\nc: 1\\n",
                "? dora_block\\n: {a: 1}\\nb: 1\\n|b: 1\\n",
                "{dora_block: {a: 1}, b: 1}\\n|{b: 1}\\n",
                "{b: 1, dora_block: {a: 1}}\\n|{b: 1}\\n",
                "{dora_block: {a: 1}}\\n|{}\\n",
                "{\\n  \"dora_block\": {\"a\": 1},\\n  \"b\": 1\\n}\\n|{\\n  \"b\": 1\\n}\\n",
                "{\\n  \"b\": 1,\\n  \"dora_block\": {\"a\": 1}\\n}\\n|{\\n  \"b\": 1\\n}\\n",
                "# DORA PROTOCOL METADATA\\n# dora_block: {a: 1}\\n# END DORA BLOCK\\n- b\\n|- b\\n",
                "# of b\\n# dora_block: {a: 1}\\nb: 1\\n|# of b\\nb: 1\\n",
            })
    void takesAwayWhatPeopleWrote(String file, String expected) {
        assertThat(removed(file.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{dora_block: {b: 2}, c: 1}|{dora_block: {a: \"1\"}, c: 1}",
                "{\"dora_block\":{\"b\":2},\"c\":1}|{\"dora_block\":{a: \"1\"},\"c\":1}",
            })
    void replacesABlockInBracesOnItsLine(String file, String expected) {
        SourceText text = SourceText.of(file);
        assertThat(shown(writer.replace(text, block(text), NewBlock.of(FIELDS), Markers.DEFAULT)
                        .applyTo(text)))
                .isEqualTo(expected);
    }

    @Test
    void replacesNoMoreThanTheBlock() {
        SourceText text = SourceText.of("# a\n\n" + LINES.replace("1", "2") + "\n# behind\nb: 1\n");
        assertThat(shown(writer.replace(text, block(text), new NewBlock(FIELDS, Optional.of(LINES)), Markers.DEFAULT)
                        .applyTo(text)))
                .isEqualTo("# a\n\n" + LINES + "\n# behind\nb: 1\n");
    }
}
