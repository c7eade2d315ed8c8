package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.format.TailFormatLaws;
import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.YamlData;
import java.util.List;
import java.util.Set;

class YamlTailLawsTest extends TailFormatLaws {

    @Override
    protected SourceFormat format() {
        return new YamlFormat();
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
                "# one\n",
                "# one\n# two\n",
                "# one\n\n# two\n",
                "---\n\n# one\n",
                // Mappings.
                "a: 1\n",
                "a: 1 # why\n",
                "a: 1\n\n# behind\n",
                "---\n# of a\na: 1\n",
                "--- !!map\na: 1\n",
                "--- &root\na: 1\n",
                "%YAML 1.1\n---\na: 1\n",
                "# licence\n\na: 1\n",
                "a: 1\n...\n",
                "a: 1\n...\n# behind\n",
                "a: 1\n---\n- b\n--- |\n  c\n...\n---\nd: *e\n",
                "a: &x {b: 1}\nc: *x\n<<: *x\n",
                "a: |\n  text\n\n  # no comment\n\n\n",
                "a: |\n  text\n",
                "a: |-\n  text\n",
                "a: |+\n  kept\n\n\n",
                "a: |+\n  kept\n",
                "a: !t |2+\n  kept\n\n",
                "a: >+\n  kept\n\nb: 1\n",
                "- >+\n  kept\n\n",
                "- a: |+\n    # kept\n",
                "a: 1\n---\n- |+\n  kept\n\n",
                "? |\n  text\n",
                "a: |+\n",
                "a: >-\n  folded\n   deeper\nb: 'it''s'\n",
                "a: {b: [1, 2,\n  3], c: d}\ne: f\n",
                "a:\n",
                "a: &x\n",
                "a: !!str\n",
                "? a\n",
                "? [complex, key]\n: value\na: 1\n",
                "a: plain\n  and on\n",
                "\"quoted\": 1\n'other': 2\n",
                "😀: 漢字\nü: \u00a0\n",
                "a: 1\u2028",
                // What takes no key.
                "- a\n- b\n",
                "[a, b]\n",
                "{a: 1}\n",
                "{\n  \"a\": 1\n}\n",
                "--- |\n  text\n",
                "--- |\ntext\n",
                "--- >+\ntext\n\n",
                "--- text\n",
                "--- 'a\n  b'\n",
                "text\n",
                "  a: 1\n  b: 2\n",
                "!foo\na: 1\n",
                "---\n---\na: 1\n",
                "a: 1\n\ta: 2\n",
                "a: [1\n",
                "a: \"b\n",
                "a: 'b\n",
                "{{- if .Values.on }}\na: 1\n{{- end }}\n",
                "# chart\n{{ include \"x\" . }}\na: {{ .b }}\n",
                "{% if a %}\nb: 1\n{% endif %}\n",
                "a: {{ .b }}\nc: \"\n",
                // Mentions.
                "# footer_meta: see the manual\na: l9_trace\n",
                "a:\n  footer_meta:\n    b: c\n  l9_trace: 1\n",
                "a: |\n  # L9 FOOTER META\n  footer_meta: {}\n",
                "a: \"\n# L9 FOOTER META\n# footer_meta: {}\n# END L9 FOOTER META\n\"\n",
                "a: 1\n---\nl9_trace: {b: c}\n");
    }

    @Override
    protected List<String> blocks(BlockKind kind) {
        String key = kind == BlockKind.FOOTER ? "footer_meta" : "l9_trace";
        String start = kind.markers().start();
        String end = kind.markers().end();
        return List.of(
                        "KEY: {a: 1}\n",
                        "b: 1\nKEY:\n  a: 1\n",
                        "KEY:\n  a: |\n    kept\n\n\nb: 1\n",
                        "a: 1\nKEY: {b: 2} # why\n\nc: 3\n",
                        "a: 1\n\nKEY:\n    b: [1,\n     2]\n",
                        "a: 1\nSTART\nKEY:\n  a: 1\nEND\n",
                        "a: 1\n# ===\nSTART\n# ===\n\nKEY: {}\nEND\n# ===\n\n\n# b\n",
                        "a: |+\n  kept\n\nKEY:\n  b: 1\n",
                        "a: 1\n'KEY': {a: 1}\n",
                        "a: 1\n? KEY\n: {a: 1}\n",
                        "--- !!map\nKEY: !!map {a: !!str 1}\n...\n",
                        "{KEY: {a: 1}, b: 2}\n",
                        "{\n  \"b\": 2,\n  \"KEY\": {\"a\": 1}, # why\n  \"c\": 3\n}\n",
                        "  b: 2\n\n  KEY:\n    a: 1\n",
                        "- b\n# KEY: {a: 1}\n",
                        "b: 1\n# KEY:\n#   a: 1\nc: 1\n",
                        "{{ b }}\n\n# START\n# KEY:\n#   a: >+\n#     x\n#\n# END\n",
                        "- b\n# # START\n#\n# KEY: {\n#   a: 1\n# }\n# # END")
                .stream()
                .map(file -> file.replace("KEY", key).replace("START", start).replace("END", end))
                .toList();
    }

    @Override
    protected void checkMeaning(SourceText without, SourceText with) {
        assertThat(YamlData.without(Set.of("dora_block", "footer_meta", "l9_trace"), with.string(0, with.length())))
                .as("data")
                .isEqualTo(YamlData.of(without.string(0, without.length())));
    }
}
