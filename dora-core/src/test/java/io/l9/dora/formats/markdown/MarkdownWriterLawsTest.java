package io.l9.dora.formats.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.format.BlockWriterLaws;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import java.util.List;

class MarkdownWriterLawsTest extends BlockWriterLaws {

    @Override
    protected SourceFormat format() {
        return new MarkdownFormat();
    }

    @Override
    protected List<String> files() {
        return List.of(
                "",
                "\n",
                "   ",
                "text\n",
                "# Title\n\nText\n",
                "\n\n# Title\n",
                "# Title\n\n---\ntitle: x\n---\n",
                "<!-- comment -->\n# Title\n",
                "\ttab\n",
                "Title\n=====\n",
                "😀\n",
                "# DORA PROTOCOL METADATA\n\nOn `dora_block: {}`.\n\n```yaml\n---\ndora_block:\n  a: b\n---\n```\n",
                // No front matter, although it looks like some.
                "---\n",
                "---\n\ntext\n",
                "---\nprose\n---\ntext\n",
                "---\n- a\n---\n",
                "----\na: 1\n---\n",
                " ---\na: 1\n---\n",
                "***\na: 1\n***\n",
                // Empty front matter.
                "---\n---\n",
                "---\n---\n---\n",
                "---\n---\ntext\n",
                "---\n---\n\ntext\n",
                "---\n\n---\ntext\n",
                "---\n\n\n---\n\n",
                "---\n# a comment\n---\ntext\n",
                "---\n# a comment\n\n---\ntext\n",
                "---\n---\n---\n---\n",
                // Front matter.
                "---\ntitle: x\n---\n",
                "---\ntitle: x\n---\n\n# Title\n",
                "---\ntitle: x\n\n---\n# Title\n",
                "---\ntitle: x\n\n---\n\n# Title\n",
                "---\n\ntitle: x\n---\n",
                "---\ntitle: x\n...\n# Title\n",
                "---  \ntitle: x\n--- \n# Title\n",
                "---\ntitle: x\n# a comment\n---\n",
                "---\n# a comment\ntitle: \"x\"  # another\n---\n",
                "---\nlayout: post\ntitle:  'It''s'\ndate:   2026-01-01 12:00:00 +0100\ncategories: [a, b]\ntags:\n- c\n- d\n---\ntext {{ page.title }}\n",
                "---\ntitle: x\nweight: 10\nmenu:\n  main:\n    parent: docs\n    identifier: \"a\"\ndraft: false\n---\n\n{{< shortcode >}}\n",
                "---\nbase: &base {a: 1}\nother:\n  <<: *base\n---\n",
                "---\ntext: |\n  one\n---\n",
                "---\ntext: |\n  one\n\n\n---\n",
                "---\ntext: |+\n  one\n---\n",
                "---\ntext: |+\n  one\n\n---\n",
                "---\ntext: |2+\n   one\n\n\n---\n",
                "---\ntext: >+2\n   one\n\n\n---\ntext\n",
                "---\ntext: |+\n  one\n\nb: c\n---\n",
                "---\ntext: >-\n  one\n  two\n\n---\n",
                "---\ntext: one\n  two\n---\n",
                "---\ntags:\n---\n",
                "---\ntags: # none\n---\n",
                "---\nmarkup: \"--- no fence\"\n---\n---\ntext\n---\n",
                "---\na: 1\n--- b\n---\n",
                "---\n  a: 1\n  b: 2\n---\n",
                "---\n{a: 1}\n---\n",
                "---\n!!map\n---\n",
                "---\n&a\n---\n",
                "---\n%YAML 1.2\n---\n",
                "---\na: {{ x }}: 1\n---\n",
                "---\n\ta: 1\n---\n",
                "---\n? a\n: 1\n---\n",
                "---\ndora_blocks: 1\ntext: \"dora_block: {}\"\n---\n",
                "+++\ntitle = 'x'\n+++\n# Title\n");
    }

    @Override
    protected List<String> blocks() {
        return List.of(
                "---\ndora_block: {a: 1}\n---\n",
                "---\ndora_block: {a: 1}\n...\ntext",
                "---\n\n\ndora_block:\n  a: 1\n\n\n---\n\ntext\n",
                "---\ntitle: x\ndora_block: {a: 1} # why\n\ndate: y\n---\n",
                "---\ntext: |+\n  kept\n\n# DORA PROTOCOL METADATA\ndora_block:\n  a: |+\n    kept\n\n\n---\n",
                "---\n# DORA PROTOCOL METADATA\ndora_block: {}\n# END DORA BLOCK\n# ===\n\n---\n\ntext\n",
                "--- \n? dora_block\n: {a: 1}\ntitle: x\n---\n",
                "---\n{title: x, dora_block: {a: 1}}\n---\n",
                "---\n{\n  dora_block: {a: 1}\n}\n---\n",
                "---\n  title: x\n  dora_block:\n    a: 1\n---\n");
    }

    @Override
    protected void checkMeaning(SourceText without, SourceText with) {
        MarkdownParts before = MarkdownParts.of(without.string(0, without.length()));
        MarkdownParts after = MarkdownParts.of(with.string(0, with.length()));
        assertThat(after.body()).as("body").endsWith(before.body());
        String separator =
                after.body().substring(0, after.body().length() - before.body().length());
        assertThat(separator).as("what new front matter puts before a body").isIn("", "\n", "\r\n", "\r");
        assertThat(after.keysWithoutBlock()).as("other keys").isEqualTo(before.keys());
    }
}
