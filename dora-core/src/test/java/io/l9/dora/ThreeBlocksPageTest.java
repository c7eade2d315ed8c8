package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Scan;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.report.Validation;
import io.l9.dora.tail.TailFields;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the page on the three blocks shows have them. */
class ThreeBlocksPageTest {

    @TempDir
    Path root;

    private static Map<String, String> files() throws IOException {
        return Page.of("three-blocks.md").files();
    }

    @Test
    void theFilesComplyWithAContractThatAsksForAllBlocks() throws IOException {
        assertThat(files()).containsOnlyKeys("ledger.py", "limits.yaml", "currencies.json");
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(root.resolve(".l9-codegen-dora-contract.yaml"), "blocks: [header, footer, trace]\n");
        Validation validation = Dora.validate(ValidationRequest.of(root)).orThrow();
        assertThat(validation.findings()).isEmpty();
        assertThat(validation.files()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.py", "limits.yaml", "currencies.json"})
    void eachOfTheThreeIsFoundInItsPlaceWithItsFields(String name) throws IOException {
        SourceText text = SourceText.of(Objects.requireNonNull(files().get(name)));
        Value.Mapping header = fields(name, BlockKind.HEADER, text);
        Value.Mapping footer = fields(name, BlockKind.FOOTER, text);
        assertThat(TailFields.problems(BlockKind.FOOTER, footer)).isEmpty();
        assertThat(TailFields.problems(BlockKind.TRACE, fields(name, BlockKind.TRACE, text)))
                .isEmpty();
        assertThat(id(footer)).isEqualTo(id(header));
    }

    private static String id(Value.Mapping fields) {
        return ((Value.Text) fields.get("component_id").orElseThrow()).text();
    }

    private static Value.Mapping fields(String name, BlockKind kind, SourceText text) {
        SourceFormat format = BuiltInFormats.of(name).orElseThrow();
        Scan scan = kind == BlockKind.HEADER
                ? format.scan(text, kind.markers())
                : format.tail(kind).orElseThrow().scan(text, kind.markers());
        assertThat(scan).isInstanceOf(Scan.Found.class);
        Scan.Found found = (Scan.Found) scan;
        assertThat(found.defects()).isEmpty();
        return found.block().fields();
    }

    @Test
    void thePictureIsAWholeDocumentWithWordsForThoseWhoDoNotSeeIt() throws IOException {
        String picture = Files.readString(Path.of("..", "docs", "three-blocks.svg"), StandardCharsets.UTF_8);
        assertThat(picture).contains("<title id=\"title\">", "<desc id=\"desc\">", "prefers-color-scheme: dark");
        for (String page : List.of("docs/three-blocks.md", "README.md")) {
            assertThat(Files.readString(Path.of("..", page))).containsPattern("!\\[A file [^\\]]{40,}\\]");
        }
    }
}
