package io.l9.dora.formats.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.Plain;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.PlainBlock;
import io.l9.dora.yaml.PlainFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks in front matter that is read without the grammar of YAML. */
class PlainFrontMatterTest {

    private static final int FILES = 20_000;

    private static final NewBlock BLOCK =
            NewBlock.of(Plain.mapping(Map.of("component_id", "SYM-CORE-001", "dependencies", List.of("decimal"))));

    private final MarkdownFormat format = new MarkdownFormat();

    private static Optional<Span> content(SourceText text) {
        return FrontMatter.of(text).map(FrontMatter::content);
    }

    private static Optional<Scan> plain(SourceText text) {
        return content(text).flatMap(content -> PlainBlock.inFrontMatter(text, content, Markers.DEFAULT));
    }

    @Test
    void whatIsReadFromTheLinesIsWhatTheGrammarReads() {
        int whole = 0;
        int spoilt = 0;
        for (int seed = 0; seed < FILES; seed++) {
            PlainFiles files = new PlainFiles(seed);
            String file = files.markdown();
            whole += agrees(file) ? 1 : 0;
            spoilt += agrees(files.spoilt(file, files.markdown())) ? 1 : 0;
        }
        assertThat(whole).as("files read").isGreaterThan(FILES / 20);
        assertThat(spoilt).as("spoilt files read").isGreaterThan(FILES / 40);
    }

    private static boolean agrees(String file) {
        SourceText text = SourceText.of(file);
        Optional<Scan> plain = plain(text);
        plain.ifPresent(scan -> assertThat(scan)
                .as(file)
                .isEqualTo(MarkdownFormat.scanAny(text, content(text).orElseThrow(), Markers.DEFAULT)));
        return plain.isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# Title\n",
                "---\n---\n",
                "---\ntitle: A title, and more\ntags: [a, b]\ndraft: false\n---\n# Title\n",
                "---\r\ntitle: \"x\"\r\ntags:\r\n  - a\r\n  - b\r\n---\r\n# Title\r\n",
                "\ufeff---\n# of the title\ntitle: 'x'\n...\ntext"
            })
    void whatWeWriteIsReadFromTheLines(String file) {
        SourceText text = SourceText.of(file);
        Scan.Place place = ((Scan.Absent) format.scan(text, Markers.DEFAULT)).place();
        SourceText written =
                format.writer().add(text, place, BLOCK, Markers.DEFAULT).applyTo(text);
        assertThat(plain(written)).isPresent();
    }
}
