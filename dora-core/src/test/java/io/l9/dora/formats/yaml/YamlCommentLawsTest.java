package io.l9.dora.formats.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The block as comment lines. */
class YamlCommentLawsTest extends YamlFormatLawsTest {

    @Override
    protected String block(Map<String, String> fields) {
        return RULE
                + "# DORA PROTOCOL METADATA\n"
                + RULE
                + fields.entrySet().stream()
                        .map(e -> "#   " + key(e.getKey()) + ": " + e.getValue() + "\n")
                        .collect(Collectors.joining("", "# dora_block:\n", "#\n"))
                + RULE
                + "# END DORA BLOCK\n"
                + RULE;
    }

    @Override
    protected List<String> before() {
        return List.of("", "# yaml-language-server: $schema=x\n", "# A licence 😀\n\n");
    }

    @Override
    protected List<String> after() {
        return List.of(
                "",
                "a: 1\n",
                "---\n- a\n- b\n",
                "\n#   an indented comment: {\n # another\n- a\n",
                "{{- if .Values.x }}\na: 1\n{{- end }}\n",
                "a:\n  dora_block:\n    b: c\n");
    }
}
