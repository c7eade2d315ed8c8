package io.l9.dora.formats.yaml;

import io.l9.dora.format.SourceFormat;
import io.l9.dora.format.SourceFormatLaws;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The block as a key of the first document. */
class YamlFormatLawsTest extends SourceFormatLaws {

    static final String RULE = "# " + "=".repeat(76) + "\n";

    @Override
    protected SourceFormat format() {
        return new YamlFormat();
    }

    @Override
    protected String file(String before, String block, String after) {
        return before + block + after;
    }

    @Override
    protected String block(Map<String, String> fields) {
        return RULE
                + "# DORA PROTOCOL METADATA\n"
                + RULE
                + "# Do not remove\n\ndora_block:\n"
                + lines(fields)
                + "\n"
                + RULE
                + "# END DORA BLOCK\n"
                + RULE;
    }

    private String lines(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "  " + key(e.getKey()) + ": " + e.getValue() + "  # a comment\n")
                .collect(Collectors.joining("  # Identity\n"));
    }

    @Override
    protected String key(String name) {
        return name;
    }

    @Override
    protected List<String> before() {
        return List.of("", "---\n", "# A licence 😀, and a word on dora_block: x\n\n", "# a\n%YAML 1.2\n---\n");
    }

    @Override
    protected List<String> after() {
        return List.of(
                "",
                "a: 1\n",
                "a:\n  dora_block:\n    b: c\n",
                "a: |\n  dora_block:\n    b: c\n",
                "a: 'dora_block: {}'\n# dora_block: {}\nb: [dora_block]\n",
                "a: 1\n---\ndora_block:\n  b: c\n");
    }

    @Override
    protected List<String> mentions() {
        return List.of(
                "# see dora_block: in the manual\na: 1\n",
                "a: dora_block\n",
                "a:\n  dora_block:\n    b: c\n",
                "- dora_block:\n    b: c\n",
                "a: |\n  dora_block:\n    b: c\n",
                "a: 1\n---\ndora_block: {b: c}\n",
                "dora_blocks: {}\n",
                "'dora_block ': {}\n",
                "a: \"# DORA PROTOCOL METADATA\"\n",
                "a: \"\n  dora_block: {}\n  \"\n",
                "{{- if .Values.x }}\na: dora_block\n{{- end }}\n");
    }
}
