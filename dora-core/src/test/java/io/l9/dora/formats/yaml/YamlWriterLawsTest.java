package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.format.BlockWriterLaws;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.YamlData;
import java.util.List;

class YamlWriterLawsTest extends BlockWriterLaws {

    @Override
    protected SourceFormat format() {
        return new YamlFormat();
    }

    @Override
    protected List<Carrier> carriersOf(Carrier carrier) {
        return carrier == Carrier.KEY ? List.of(Carrier.KEY, Carrier.COMMENT) : List.of(carrier);
    }

    @Override
    protected List<String> files() {
        return List.of(
                "",
                "\n",
                "   ",
                "---\n",
                "---\n\n",
                "---\n...\n",
                "--- # the start\n",
                "%YAML 1.2\n---\n",
                // Comments alone.
                "# one\n",
                "# one\n# two\n",
                "# one\n\n# two\n",
                "# one\n  \n# two\n",
                "#\n",
                "---\n# one\n",
                "---\n\n# one\n",
                // Mappings.
                "a: 1\n",
                "---\na: 1\n",
                "---\n\na: 1\n",
                "---\n\n\n\na: 1\n",
                "--- # the start\na: 1\n",
                "--- !!map\na: 1\n",
                "--- &root\na: 1\n",
                "%YAML 1.1\n---\na: 1\n",
                "%YAML 1.2\n%TAG !e! tag:example.org,2026:\n---\na: !e!b c\n",
                "# licence\n%YAML 1.2\n---\n# of a\na: 1\n",
                "# licence\na: 1\n",
                "# licence\n\na: 1\n",
                "# licence\n\n\na: 1\n",
                "# licence\n\n# of a\na: 1\n",
                "# licence\n  \na: 1\n",
                "#!/usr/bin/env ansible-playbook\n---\n# of a\n- a\n",
                "# yaml-language-server: $schema=https://example.org/schema.json\n---\na: 1\n",
                "# ====\n# licence\n# ====\na: 1\n",
                "# ====\n# licence\n# ====\n\na: 1\n",
                "---\n# of a\na: 1\n",
                "\n\na: 1\n",
                "\n# one\n\na: 1\n",
                "a: 1\n...\n",
                "a: 1\n...\n# behind\n",
                "a: 1\n---\n- b\n--- |\n  c\n...\n---\nd: *e\n",
                "a: &x {b: 1}\nc: *x\n<<: *x\n",
                "a: |\n  text\n\n  # no comment\n\n\n",
                "a: |+\n  kept\n\n\n",
                "a: >-\n  folded\n   deeper\nb: 'it''s'\nc: \"\\u00e9\"\n",
                "a: {b: [1, 2,\n  3], c: d}\ne: f\n",
                "a:\n- 1\n- b: 2\n  c:\t3\n",
                "? [complex, key]\n: value\na: 1\n",
                "\"quoted\": 1\n'other': 2\n",
                "😀: 漢字\nü: \u00a0\n",
                "on: push\nyes: 12:30\n2026-01-01: null\n~: 0o17\n",
                // What takes no key.
                "- a\n- b\n",
                "---\n- a\n",
                "# licence\n- a\n",
                "---\n#  an indented comment\n- a\n",
                "---\n#   dora_block: {\n- a\n",
                "# licence\n\n- a\n",
                "[a, b]\n",
                "{a: 1}\n",
                "{\n  \"a\": 1\n}\n",
                "--- {a: 1}\n",
                "--- |\n  text\n",
                "--- text\n",
                "%YAML 1.2\n--- {a: 1}\n",
                "text\n",
                "  a: 1\n  b: 2\n",
                "? a\n: 1\n",
                "!foo\na: 1\n",
                "---\n---\na: 1\n",
                "a: 1\n\ta: 2\n",
                "a: [1\n",
                "{{- if .Values.on }}\na: 1\n{{- end }}\n",
                "# chart\n{{ include \"x\" . }}\na: {{ .b }}\n",
                "{% if a %}\nb: 1\n{% endif %}\n",
                "a: {{ .b }}\nc: \"\n",
                "<% x %>\na: 1\n",
                // Mentions.
                "# dora_block: see the manual\na: dora_block\n",
                "a:\n  dora_block:\n    b: c\n",
                "a: |\n  # DORA PROTOCOL METADATA\n  dora_block: {}\n",
                "a: 1\n---\ndora_block: {b: c}\n");
    }

    @Override
    protected List<String> blocks() {
        return List.of(
                "dora_block: {a: 1}\n",
                "dora_block:\n  a: 1\n",
                "dora_block:\n  a: |\n    kept\n\n\nb: 1\n",
                "a: 1\ndora_block: {b: 2} # why\n\nc: 3\n",
                "a: 1\n\ndora_block:\n    b: [1,\n     2]\n",
                "# DORA PROTOCOL METADATA\ndora_block:\n  a: 1\n# END DORA BLOCK\n# of b\nb: 1\n",
                "# ===\n# DORA PROTOCOL METADATA\n# ===\n\ndora_block: {}\n\n\nb: 1\n",
                "'dora_block': {a: 1}\nb: 1\n",
                "? dora_block\n: {a: 1}\nb: 1\n",
                "--- !!map\ndora_block: !!map {a: !!str 1}\n...\n",
                "{dora_block: {a: 1}, b: 2}\n",
                "{b: 2, dora_block: {a: 1}}\n",
                "{\n  \"dora_block\": {\n    \"a\": 1\n  }\n}\n",
                "{\n  \"b\": 2,\n  \"dora_block\": {\"a\": 1}, # why\n  \"c\": 3\n}\n",
                "  dora_block: {a: 1}\n  b: 2\n",
                "  b: 2\n\n  dora_block:\n    a: 1\n",
                "# dora_block: {a: 1}\n- b\n",
                "# of b\n# dora_block:\n#   a: 1\nb: 1\n",
                "# DORA PROTOCOL METADATA\n# dora_block:\n#   a: >+\n#     x\n#\n# END DORA BLOCK\n\n{{ b }}\n",
                "---\n# # DORA PROTOCOL METADATA\n#\n# dora_block: {\n#   a: 1\n# }\n# # END DORA BLOCK");
    }

    @Override
    protected void checkMeaning(SourceText without, SourceText with) {
        assertThat(YamlData.withoutBlock(with.string(0, with.length())))
                .as("data")
                .isEqualTo(YamlData.of(without.string(0, without.length())));
    }
}
