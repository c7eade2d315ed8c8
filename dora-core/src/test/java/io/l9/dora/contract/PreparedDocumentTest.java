package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreparedDocumentTest {

    /** What should be there is left in the folder of the build, to be copied over what is. */
    @ParameterizedTest
    @EnumSource
    void theProductReadsWhatPeopleRead(Documents document) throws IOException {
        Value yaml = YamlReader.read(document.yaml(), Documents.text(document.yaml()))
                .orThrow();
        Path expected = Path.of("target", "prepared", document.prepared());
        Files.createDirectories(expected.getParent());
        Files.writeString(expected, prepared(yaml));

        assertThat(document.root().means(yaml))
                .as("copy %s to src/main/resources", expected)
                .isTrue();
        assertThat(Documents.text(document.prepared())
                        .string(0, Documents.text(document.prepared()).length()))
                .isEqualTo(Files.readString(expected));
    }

    @Test
    void everyKindOfValueIsReadBackEqual() {
        Value value = Value.of(Map.of(
                "a\nb",
                Value.of(List.of(
                        Value.of(""),
                        Value.of(" c\\n\n "),
                        Value.of(true),
                        Value.of(false),
                        new Value.Num("0x1F", Value.NumberKind.INTEGER, Value.NOWHERE),
                        new Value.Num("1.50", Value.NumberKind.FLOAT, Value.NOWHERE),
                        new Value.Null(Value.NOWHERE),
                        Value.of(List.of()),
                        Value.of(Map.of())))));
        assertThat(PreparedDocument.read(prepared(value))).isEqualTo(value);
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertThatThrownBy(() -> PreparedDocument.read("word x\n")).hasMessage("no kind of value: word");
    }

    private static String prepared(Value value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    private static void append(Value value, StringBuilder out) {
        if (value instanceof Value.Mapping map) {
            line("map", map.entries().size(), out);
            for (Value.Entry entry : map.entries()) {
                append(entry.key(), out);
                append(entry.value(), out);
            }
        } else if (value instanceof Value.Sequence list) {
            line("list", list.items().size(), out);
            list.items().forEach(item -> append(item, out));
        } else if (value instanceof Value.Text text) {
            line("text", text.text().replace("\\", "\\\\").replace("\n", "\\n"), out);
        } else if (value instanceof Value.Num number) {
            line(number.kind(), number.literal(), out);
        } else {
            line(value.kind(), value instanceof Value.Bool bool ? bool.value() : "", out);
        }
    }

    private static void line(String kind, Object content, StringBuilder out) {
        out.append(kind).append(' ').append(content).append('\n');
    }
}
