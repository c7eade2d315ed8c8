package io.l9.dora.formats.markdown;

import io.l9.dora.format.SourceFormat;
import io.l9.dora.format.SourceFormatLaws;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class MarkdownFormatLawsTest extends SourceFormatLaws {

    @Override
    protected SourceFormat format() {
        return new MarkdownFormat();
    }

    @Override
    protected String file(String before, String block, String after) {
        return "---\n" + before + block + "---\n" + after;
    }

    @Override
    protected String block(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "  " + key(e.getKey()) + ": " + e.getValue() + "\n")
                .collect(Collectors.joining("", "# DORA PROTOCOL METADATA\n# Machine-readable\n\ndora_block:\n", "\n"));
    }

    @Override
    protected String key(String name) {
        return name;
    }

    @Override
    protected List<String> before() {
        return List.of("", "title: A 😀\n", "# a comment\ntags: [a, dora_block]\ntext: |\n  dora_block: {}\n\n");
    }

    @Override
    protected List<String> after() {
        return List.of(
                "",
                "# Title\n",
                "\nOn `dora_block: {}`.\n\n```yaml\n---\n# DORA PROTOCOL METADATA\ndora_block:\n  a: b\n---\n```\n",
                "---\ndora_block: {}\n---\n",
                "<!-- # DORA PROTOCOL METADATA -->\n");
    }

    @Override
    protected List<String> mentions() {
        return List.of(
                "# Title\n\n---\ndora_block:\n  a: b\n---\n",
                "\n---\ndora_block:\n  a: b\n---\n",
                " ---\ndora_block:\n  a: b\n---\n",
                "----\ndora_block:\n  a: b\n---\n",
                "```yaml\n---\ndora_block: {}\n---\n```\n",
                "---\ntitle: dora_block\n---\n",
                "---\na:\n  dora_block: {}\n---\n",
                "---\ntext: |\n  dora_block: {}\n---\ndora_block: {}\n",
                "---\n\nOn dora_block: {}\n",
                "+++\ndora_block = 1\n+++\n",
                "<!-- dora_block: {} -->\n");
    }
}
