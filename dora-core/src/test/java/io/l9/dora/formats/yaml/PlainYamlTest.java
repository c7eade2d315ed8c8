package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.Plain;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.PlainBlock;
import io.l9.dora.yaml.PlainFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that are read without the grammar of YAML. */
class PlainYamlTest {

    private static final int FILES = 20_000;

    private static final NewBlock BLOCK = NewBlock.of(Plain.mapping(Map.of(
            "component_id",
            "SYM-CORE-001",
            "audit_trail",
            false,
            "dependencies",
            List.of("decimal", "json"),
            "purpose",
            "für 漢字")));

    private final YamlFormat format = new YamlFormat();

    private static Optional<Scan> plain(SourceText text) {
        int mention = PlainBlock.mentionIn(text, text.bodyStart());
        return mention < 0 ? Optional.empty() : PlainBlock.inYaml(text, mention, Markers.DEFAULT);
    }

    /** Before it is read, nobody knows how long it is. */
    @Test
    void aListThatDoesNotEndIsLeftToTheGrammar() {
        assertThat(plain(withItems(10))).isPresent();
        assertThat(plain(withItems(10_000))).isEmpty();
    }

    private static SourceText withItems(int count) {
        return SourceText.of("# DORA PROTOCOL METADATA\ndora_block:\n  dependencies:\n" + "    - b\n".repeat(count)
                + "# END DORA BLOCK\n");
    }

    @Test
    void whatIsReadFromTheLinesIsWhatTheGrammarReads() {
        int whole = 0;
        int spoilt = 0;
        for (int seed = 0; seed < FILES; seed++) {
            PlainFiles files = new PlainFiles(seed);
            String file = files.yaml();
            whole += agrees(file) ? 1 : 0;
            spoilt += agrees(files.spoilt(file, files.yaml())) ? 1 : 0;
        }
        assertThat(whole).as("files read").isGreaterThan(FILES / 20);
        assertThat(spoilt).as("spoilt files read").isGreaterThan(FILES / 40);
    }

    private static boolean agrees(String file) {
        SourceText text = SourceText.of(file);
        Optional<Scan> plain = plain(text);
        plain.ifPresent(scan -> assertThat(scan).as(file).isEqualTo(YamlFormat.scanAny(text, Markers.DEFAULT)));
        return plain.isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: 1\n",
                "---\na: 1\n",
                "---\n# of a\na: 1\n",
                "# licence\n\n# of a\na: 1\n",
                "# licence\r\na: 1\r\n",
                "\ufeff# für 漢字 😀 – “x”\n\n---\na:\n  - 1\n",
                "'a': 1\n"
            })
    void whatWeWriteIsReadFromTheLines(String file) {
        SourceText text = SourceText.of(file);
        Scan.Place place = ((Scan.Absent) format.scan(text, Markers.DEFAULT)).place();
        for (Carrier carrier : format.carriers()) {
            Scan.Place here = new Scan.Place(carrier, place.offset());
            SourceText written =
                    format.writer().add(text, here, BLOCK, Markers.DEFAULT).applyTo(text);
            assertThat(plain(written)).as("%s in %s", carrier, file).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "component_id: 'SYM-CORE-001'",
                "module_version: 1.0.0",
                "created_at: 2026-01-02T02:04:00Z",
                "purpose: Checks the rate limit, once a minute (at most)",
                "audit_trail: true",
                "dependencies: []",
                "dependencies: [decimal, 'json', \"os.path\"]",
                "dependencies:\n    - decimal\n    - \"json\"",
                "dependencies:\n  - decimal"
            })
    void whatMostToolsWriteIsReadFromTheLines(String field) {
        SourceText text = SourceText.of("# DORA PROTOCOL METADATA\ndora_block:\n  " + field + "\n# END DORA BLOCK\n");
        assertThat(plain(text)).isPresent();
    }
}
